package org.aixin.visit.policy;

import java.util.List;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hands policy events to their projection. */
@Component
class PolicyConsumer {

    private final Inbound inbound;
    private final PolicyProjection projection;

    PolicyConsumer(Inbound inbound, PolicyProjection projection) {
        this.inbound = inbound;
        this.projection = projection;
    }

    @KafkaListener(topics = PolicyChanged.TOPIC, groupId = "${aixin.consumer-group}.policy")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        projection.apply(inbound.read(records, PolicyChanged.class));
    }
}
