package org.aixin.measure.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.aixin.measure.MeasureFailed;
import org.jspecify.annotations.Nullable;

/**
 * What several connections did in a window.
 *
 * @param done things, not requests
 * @param refused requests that were answered with no
 * @param why what one of them was told; null where none was refused
 * @param seconds from the common start to the last answer
 * @param micros how long each request took; in an open loop from the moment at which it was due
 */
public record Load(long done, long refused, @Nullable String why, double seconds, Histogram micros) {

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1_000;

    /** Each connection sends its next request when it has the answer to the last: tells how much goes through. */
    public static Load closed(Crew crew, int connections, Duration time) {
        return run(crew, connections, time, Long.MAX_VALUE).mostlyDone();
    }

    /**
     * Requests are due at a fixed rate, whatever became of those before, on the first connection that is free. Who had to
     * wait for one has waited for the answer, so a slow second counts for everybody whom it kept waiting.
     */
    public static Load open(Crew crew, int connections, int perSecond, Duration time) {
        return pressed(crew, connections, perSecond, time).mostlyDone();
    }

    /** The same at a rate that may be too much: what is refused then is part of what was found. */
    public static Load pressed(Crew crew, int connections, int perSecond, Duration time) {
        return run(crew, connections, time, Duration.ofSeconds(1).toNanos() / perSecond);
    }

    private static Load run(Crew crew, int connections, Duration time, long gap) {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            return run(threads, crew, connections, time, gap);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Load run(ExecutorService threads, Crew crew, int connections, Duration time, long gap) {
        var start = new AtomicLong();
        var next = new AtomicLong();
        var hired = new CyclicBarrier(connections, () -> start.set(System.nanoTime()));
        var shifts = new ArrayList<Future<Shift>>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            shifts.add(threads.submit(() -> {
                try (var worker = crew.hire(number)) {
                    hired.await();
                    var shift = new Shift(worker, start.get(), start.get() + time.toNanos());
                    if (gap == Long.MAX_VALUE) {
                        shift.withoutPause();
                    } else {
                        shift.whenDue(next, gap);
                    }
                    return shift;
                } catch (Exception e) {
                    breakUp(hired);
                    throw e;
                }
            }));
        }
        return sum(shifts);
    }

    /** For good: who comes to it later does not wait either. */
    private static void breakUp(CyclicBarrier hired) {
        Thread.currentThread().interrupt();
        try {
            hired.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            // that was the purpose
        }
    }

    private static Load sum(Iterable<Future<Shift>> shifts) {
        var micros = histogram();
        long done = 0;
        long refused = 0;
        long nanos = 0;
        String why = null;
        for (var running : shifts) {
            var shift = get(running);
            done += shift.done;
            refused += shift.refused;
            nanos = Math.max(nanos, shift.end - shift.start);
            micros.add(shift.micros);
            why = shift.why == null ? why : shift.why;
        }
        return new Load(done, refused, why, nanos / 1e9, micros);
    }

    private Load mostlyDone() {
        if (refused * 100 > micros.getTotalCount()) {
            throw new MeasureFailed("%d of %d requests were refused, for example with %s"
                    .formatted(refused, refused + micros.getTotalCount(), why));
        }
        return this;
    }

    /** Of a hundred requests. */
    public double refusedPercent() {
        long asked = refused + micros.getTotalCount();
        return asked == 0 ? 0 : 100.0 * refused / asked;
    }

    private static Shift get(Future<Shift> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new MeasureFailed("A connection broke off: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("Interrupted", e);
        }
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    public double perSecond() {
        return done / seconds;
    }

    /** @param percentile from 0 to 100 */
    public double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    /** For whoever watches the run. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f/s, p50 %.1f ms, p99 %.1f ms, %.1f %% refused",
                perSecond(),
                millisAt(50),
                millisAt(99),
                refusedPercent());
    }

    /** What one connection does in a window. */
    private static final class Shift {

        private final Worker worker;
        private final long start;
        private final long deadline;
        private final Histogram micros = histogram();
        private long end;
        private long done;
        private long refused;
        private @Nullable String why;

        private Shift(Worker worker, long start, long deadline) {
            this.worker = worker;
            this.start = start;
            this.deadline = deadline;
            this.end = start;
        }

        private void withoutPause() throws Exception {
            for (long now = System.nanoTime(); now < deadline; now = end) {
                once(now);
            }
        }

        private void whenDue(AtomicLong next, long gap) throws Exception {
            for (long due = start + next.getAndIncrement() * gap;
                    due < deadline;
                    due = start + next.getAndIncrement() * gap) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                once(due);
            }
        }

        private void once(long since) throws Exception {
            try {
                done += worker.work();
                end = System.nanoTime();
                micros.recordValue(Math.min(LONGEST_MICROS, (end - since) / 1_000));
            } catch (Refused no) {
                end = System.nanoTime();
                refused++;
                why = no.getMessage();
            }
        }
    }
}
