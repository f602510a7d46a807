package org.aixin.measure.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aixin.measure.MeasureFailed;

/**
 * A loop that needs nothing but the processors, on all of them at once: how far it comes tells how much of the machine is
 * ours at the moment.
 */
public final class Spin implements AutoCloseable {

    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int TO_KNOW_THE_MACHINE = 9;
    private static final double TOLERANCE = 0.15;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(cores);
    private final Usual usual = new Usual();
    private final long nanos;

    public Spin() {
        this(TURN);
    }

    Spin(Duration turn) {
        this.nanos = turn.toNanos();
    }

    /** Learns how far it comes when nobody disturbs. */
    public void learn() {
        // The first one is compiled while it runs.
        turn();
        usual.learn(several());
    }

    /**
     * Learns how far it comes beside what was started and rests: that is the usual from now on.
     *
     * @return it as a part of the most that there ever was
     */
    public double rest() {
        return usual.rest(several());
    }

    private double several() {
        return Spread.of(Stream.generate(this::turn).limit(TO_KNOW_THE_MACHINE).toList())
                .median();
    }

    /** How far it came now, as a part of the usual. */
    double now() {
        return usual.partOf(turn());
    }

    /**
     * What the machine gives when it is ours. It never gives more than it has: whatever is more than was learned shows that
     * others worked while it was.
     */
    static final class Usual {

        private double whole;
        private double most;

        void learn(double turns) {
            most = Math.max(most, turns);
            whole = Math.max(whole, turns);
        }

        double rest(double turns) {
            most = turns;
            return turns / whole;
        }

        /** Never far above 1, for what is more becomes the usual: this turn is then told as what it was by the old one. */
        double partOf(double turns) {
            var part = turns / most;
            if (part > 1 + TOLERANCE) {
                learn(turns);
            }
            return part;
        }
    }

    static boolean isSteady(double part) {
        return Math.abs(part - 1) <= TOLERANCE;
    }

    private double turn() {
        var turns = new ArrayList<Callable<Long>>();
        for (int i = 0; i < cores; i++) {
            turns.add(this::spin);
        }
        try {
            double sum = 0;
            for (var turn : threads.invokeAll(turns)) {
                sum += turn.get();
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("Interrupted", e);
        } catch (ExecutionException e) {
            throw new MeasureFailed("The loop broke off", e);
        }
    }

    private long spin() {
        long end = System.nanoTime() + nanos;
        long turns = 0;
        long noise = 1;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 1_000; i++) {
                noise = noise * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            }
            turns++;
        }
        // Whoever computes something that nobody looks at is optimised away.
        return noise == 0 ? 0 : turns;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
