package org.aixin.persistence.projection;

import io.micrometer.core.instrument.MeterRegistry;
import org.aixin.kernel.json.AixinJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
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
