package org.aixin.persistence.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.lock.LockConnection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** An outbox and its relay for every service that owns a topic. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(OwnedTopics.class)
public class OutboxConfiguration {

    @Bean
    OutboxSignal outboxSignal() {
        return new OutboxSignal();
    }

    @Bean
    Outbox outbox(OutboxMapper rows, OutboxSignal signal) {
        return new Outbox(rows, AixinJson.mapper(), signal);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxMapper rows,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            OwnedTopics topics,
            JdbcConnectionDetails database,
            OutboxSignal signal,
            Environment environment) {
        return new OutboxRelay(
                rows,
                kafka,
                admin,
                topics,
                new LockConnection(database),
                signal,
                environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    OutboxHousekeeping outboxHousekeeping(OutboxMapper rows, MeterRegistry meters) {
        return new OutboxHousekeeping(rows, meters);
    }
}
