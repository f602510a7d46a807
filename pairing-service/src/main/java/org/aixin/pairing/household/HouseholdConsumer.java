package org.aixin.pairing.household;

import java.util.List;
import org.aixin.contracts.registry.HouseholdChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hands events of households to their projection. */
@Component
class HouseholdConsumer {

    private final Inbound inbound;
    private final HouseholdProjection projection;

    HouseholdConsumer(Inbound inbound, HouseholdProjection projection) {
        this.inbound = inbound;
        this.projection = projection;
    }

    @KafkaListener(topics = HouseholdChanged.TOPIC, groupId = "${aixin.consumer-group}.household")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        projection.apply(inbound.read(records, HouseholdChanged.class));
    }
}
