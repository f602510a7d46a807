package org.aixin.persistence.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes rows sent long ago and shows how old the oldest unsent one is. */
class OutboxHousekeeping {

    /** If Kafka lost its disk, a week of events could be sent again. */
    private static final int DAYS_KEPT = 7;

    private static final int CHUNK = 1000;

    private final OutboxMapper rows;

    OutboxHousekeeping(OutboxMapper rows, MeterRegistry meters) {
        this.rows = rows;
        Gauge.builder("outbox.age.seconds", rows, OutboxHousekeeping::oldestUnsent)
                .description("Age of the oldest event that has not reached Kafka")
                .register(meters);
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void purge() {
        for (int shard : Outbox.SHARDS) {
            while (rows.purge(shard, DAYS_KEPT) == CHUNK) {
                // small chunks keep the locks short
            }
        }
    }

    /** 0 when everything is sent. */
    static long oldestUnsent(OutboxMapper rows) {
        return rows.waiting(Outbox.SHARDS).stream()
                .mapToLong(OutboxMapper.Waiting::age)
                .max()
                .orElse(0);
    }
}
