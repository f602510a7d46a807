package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands cadre events to their projection. */
class CadreConsumer {

    private final Inbound inbound;
    private final CadreProjection projection;

    CadreConsumer(Inbound inbound, CadreProjection projection) {
        this.inbound = inbound;
        this.projection = projection;
    }

    @KafkaListener(topics = CadreChanged.TOPIC, groupId = "${aixin.consumer-group}.cadre")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        projection.apply(inbound.read(records, CadreChanged.class));
    }
}
