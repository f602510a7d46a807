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

    /**
     * Two at once, so that one counts while the other waits for pages of the disk; and in larger batches than others, for
     * what many records have in common, the nodes far up, is then moved once.
     */
    @KafkaListener(
            topics = CareRecordChanged.TOPIC,
            groupId = "${aixin.consumer-group}.care-record",
            concurrency = "2",
            properties = "max.poll.records=2000")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        tally.apply(inbound.read(records, CareRecordChanged.class));
    }
}
