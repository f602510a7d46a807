package org.aixin.persistence.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.persistence.crypto.KeyJournal;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.lock.LockConnection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit of a service. There is no service with a schema and without it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {

    /** Whoever waits for the audit holds a person up. */
    private static final int SECONDS = 5;

    @Bean
    AuditTable auditTable(DataSource database, Environment environment) {
        var jdbc = new JdbcTemplate(database);
        jdbc.setQueryTimeout(SECONDS);
        return new AuditTable(JdbcClient.create(jdbc), schema(environment));
    }

    @Bean
    AuditChain auditChain(
            AuditTable rows, AuditSettings settings, JdbcConnectionDetails database, Environment environment) {
        return new AuditChain(
                rows,
                AuditKey.read(settings.keyFile()),
                new LockConnection(database),
                schema(environment),
                service(environment));
    }

    @Bean
    AuditTrail auditTrail(
            AuditChain chain, Ids ids, Clock clock, Environment environment, PlatformTransactionManager transactions) {
        return new AuditTrail(chain, ids, clock, service(environment), transactions);
    }

    @Bean
    AuditReader auditReader(AuditTable rows) {
        return new AuditReader(rows);
    }

    @Bean
    @ConditionalOnWebApplication
    AuditDoor auditDoor(AuditReader reader) {
        return new AuditDoor(reader);
    }

    /** For services that seal. */
    @Bean
    KeyJournal keyJournal(AuditTrail audit, AuditReader reader) {
        return new KeyAudit(audit, reader);
    }

    @Bean
    AuditAnchors auditAnchors(
            AuditTable rows,
            AuditSettings settings,
            KeyDirectory keys,
            Environment environment,
            PlatformTransactionManager transactions,
            Clock clock) {
        var service = service(environment);
        return new AuditAnchors(
                rows,
                new Links(rows, AuditKey.read(settings.keyFile())),
                keys,
                service,
                AnchorFile.of(settings.anchorDirectory(), schema(environment)),
                new TransactionTemplate(transactions),
                clock);
    }

    /** Inside the chain that knows the caller. */
    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<DeniedAccessFilter> deniedAccessFilter(AuditTrail audit) {
        return new FilterRegistrationBean<>(new DeniedAccessFilter(new DeniedAccess(audit)));
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    DeniedAtTheDoor deniedAtTheDoor(AuditTrail audit) {
        return new DeniedAtTheDoor(new DeniedAccess(audit));
    }

    private static String schema(Environment environment) {
        return environment.getRequiredProperty("aixin.datasource.schema");
    }

    private static String service(Environment environment) {
        return environment.getRequiredProperty("spring.application.name");
    }
}
