package org.aixin.measure.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.rounds.Watch;

/** Waits until what was posted has been counted, so that no window pays for the one before it. */
final class Aftermath implements Watch {

    /** Counts care records. */
    static final String COUNTING = "stats-service.care-record";

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Database database;
    private final Topics topics;
    private final Consumer<String> teller;

    Aftermath(Database database, Topics topics, Consumer<String> teller) {
        this.database = database;
        this.topics = topics;
        this.teller = teller;
    }

    @Override
    public Counters counters() {
        var ticks = Machine.ticks();
        return new Counters(
                ticks.stolen(),
                ticks.all(),
                database.status("Innodb_data_fsyncs"),
                database.status("Binlog_group_commits"));
    }

    @Override
    public double awaitQuiet() {
        long began = System.nanoTime();
        while (isBusy()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new MeasureFailed(
                        "What was posted is not counted after %d minutes".formatted(PATIENCE.toMinutes()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean isBusy() {
        return database.number("""
                        select exists (select 1 from visit.outbox
                        where shard in (0, 1, 2, 3, 4, 5, 6, 7) and published_at is null limit 1)
                        """) > 0 || topics.lag(COUNTING, CareRecordChanged.TOPIC) > 0;
    }

    @Override
    public void tell(String line) {
        teller.accept(line);
    }
}
