package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands unit events to their projection. */
class UnitConsumer {

    private final Inbound inbound;
    private final UnitProjection projection;

    UnitConsumer(Inbound inbound, UnitProjection projection) {
        this.inbound = inbound;
        this.projection = projection;
    }

    @KafkaListener(topics = UnitChanged.TOPIC, groupId = "${aixin.consumer-group}.unit")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        projection.apply(inbound.read(records, UnitChanged.class));
    }
}
