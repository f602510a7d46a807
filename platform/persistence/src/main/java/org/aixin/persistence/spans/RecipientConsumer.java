package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands recipient events to their projection. */
class RecipientConsumer {

    private final Inbound inbound;
    private final RecipientProjection projection;

    RecipientConsumer(Inbound inbound, RecipientProjection projection) {
        this.inbound = inbound;
        this.projection = projection;
    }

    @KafkaListener(topics = RecipientChanged.TOPIC, groupId = "${aixin.consumer-group}.recipient")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        projection.apply(inbound.read(records, RecipientChanged.class));
    }
}
