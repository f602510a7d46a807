package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands division events to their projection. */
class DivisionConsumer {

    private final Inbound inbound;
    private final DivisionProjection projection;

    DivisionConsumer(Inbound inbound, DivisionProjection projection) {
        this.inbound = inbound;
        this.projection = projection;
    }

    @KafkaListener(topics = DivisionChanged.TOPIC, groupId = "${aixin.consumer-group}.division")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        projection.apply(inbound.read(records, DivisionChanged.class));
    }
}
