package org.aixin.persistence.projection;

import io.micrometer.core.instrument.MeterRegistry;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.states.Owners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** What every consumer needs. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {

    @Bean
    VersionGate versionGate(ProjectedVersionMapper versions) {
        return new VersionGate(versions);
    }

    @Bean
    Inbound inbound(ParkedEventMapper parked, PlatformTransactionManager transactions, MeterRegistry meters) {
        return new Inbound(AixinJson.mapper(), parked, transactions, meters);
    }

    @Bean
    StateLoader stateLoader(
            ObjectProvider<Projection<?>> projections,
            Owners owners,
            ProjectionLoadMapper loads,
            PlatformTransactionManager transactions,
            AuditTrail audit,
            JdbcConnectionDetails database,
            Environment environment) {
        return new StateLoader(
                projections.orderedStream().toList(),
                owners,
                loads,
                new TransactionTemplate(transactions),
                audit,
                database,
                environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    @ConditionalOnWebApplication
    ProjectionLoadController projectionLoadController(StateLoader loader) {
        return new ProjectionLoadController(loader);
    }

    /**
     * A batch that fails is tried again until it succeeds: what can never succeed was parked before, so a failure here
     * means that the database or the like is away.
     */
    @Bean
    DefaultErrorHandler untilItSucceeds() {
        var pauses = new ExponentialBackOff(100, 2);
        pauses.setMaxInterval(5_000);
        return new DefaultErrorHandler(pauses);
    }
}
