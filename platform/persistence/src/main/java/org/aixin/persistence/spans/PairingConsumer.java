package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands pairing events to their projection. */
class PairingConsumer {

    private final Inbound inbound;
    private final PairingProjection projection;

    PairingConsumer(Inbound inbound, PairingProjection projection) {
        this.inbound = inbound;
        this.projection = projection;
    }

    @KafkaListener(topics = PairingChanged.TOPIC, groupId = "${aixin.consumer-group}.pairing")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        projection.apply(inbound.read(records, PairingChanged.class));
    }
}
