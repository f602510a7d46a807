package org.aixin.measure.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.aixin.measure.MeasureFailed;

/**
 * Looks at a number every other millisecond, and tells for each acknowledgement how long it took until the number had
 * risen by it. What is acknowledged first is taken to be visible first; where it is not, the times of two change places,
 * which moves no median.
 */
final class Watcher implements AutoCloseable {

    private static final long GAP = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LongSupplier number;
    private final long before;
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Rise> rises = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "watcher");
    private volatile long seen;
    private volatile boolean ended;

    private record Rise(long at, long number) {}

    Watcher(LongSupplier number) {
        this.number = number;
        this.before = number.getAsLong();
        this.seen = before;
        thread.start();
    }

    /** To be called when the answer is there. */
    void acknowledge() {
        acknowledged.add(System.nanoTime());
    }

    private void watch() {
        while (!ended) {
            long now = number.getAsLong();
            if (now > seen) {
                rises.add(new Rise(System.nanoTime(), now));
                seen = now;
            }
            LockSupport.parkNanos(GAP);
        }
    }

    /** From acknowledgement to sight, in microseconds; returns when everything is in sight. */
    Histogram micros() {
        long wanted = before + acknowledged.size();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen < wanted) {
            if (System.nanoTime() > deadline) {
                throw new MeasureFailed("%d of %d records do not show after %d s"
                        .formatted(wanted - seen, acknowledged.size(), PATIENCE.toSeconds()));
            }
            LockSupport.parkNanos(GAP);
        }
        close();
        var micros = new Histogram(3);
        long number = before;
        var rise = rises.iterator();
        var current = new Rise(0, before);
        for (long at : acknowledged.stream().sorted().toList()) {
            number++;
            while (current.number() < number) {
                current = rise.next();
            }
            micros.recordValue(Math.max(0, (current.at() - at) / 1_000));
        }
        return micros;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
