package org.aixin.stats.counting;

import java.util.List;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.persistence.projection.Inbound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hands care records to the tally. */
@Component
class CareRecordConsumer {

    private final Inbound inbound;
    private final Tally tally;

    CareRecordConsumer(Inbound inbound, Tally tally) {
        this.inbound = inbound;
        this.tally = tally;
    }

    @KafkaListener(topics = CareRecordChanged.TOPIC, groupId = "${aixin.consumer-group}.care-record")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        tally.apply(inbound.read(records, CareRecordChanged.class));
    }
}
