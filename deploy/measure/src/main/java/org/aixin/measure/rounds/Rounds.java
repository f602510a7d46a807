package org.aixin.measure.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.aixin.measure.MeasureFailed;

/** Gives windows to subjects in turn: A-B-A-B, so that a machine that gets slower gets slower for all of them. */
public final class Rounds implements AutoCloseable {

    private static final int PATIENCE = 120;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration RAW_WARM_UP = Duration.ofSeconds(10);
    /** For what comes after another: most of the way is warm already. */
    private static final Duration LATER_WARM_UP = Duration.ofSeconds(60);

    private final int number;
    private final Duration window;
    private final Duration warmUp;
    private final boolean strict;
    private final Watch watch;
    private final Spin spin;
    private final List<Note> notes = new ArrayList<>();
    private int discarded;
    private boolean warmed;

    /**
     * @param number of windows for each subject
     * @param strict whether a window waits until the machine is steady
     * @param spin that has learned the machine before anything was started
     */
    public Rounds(int number, Duration window, Duration warmUp, boolean strict, Spin spin, Watch watch) {
        this.number = number;
        this.window = window;
        this.warmUp = warmUp;
        this.strict = strict;
        this.spin = spin;
        this.watch = watch;
    }

    /**
     * What was seen around one window.
     *
     * @param spin how much of the machine was ours right before it; 1 is the usual
     * @param stolen the part of the processors' time that the host gave to others during it
     * @param settled seconds until nothing of it was left to do
     */
    public record Note(String subject, double spin, double stolen, long fsyncs, long binlogCommits, double settled) {}

    /** Waits until what was started has come to rest, and takes what the machine gives beside it for the usual. */
    public void rest() {
        watch.awaitQuiet();
        watch.tell(String.format(Locale.ROOT, "  at rest %.0f %% of the processors are ours", spin.rest() * 100));
    }

    /** What the windows of each subject gave, by name, in order. */
    public <T> Map<String, List<T>> of(List<Subject<T>> subjects) {
        // The last of them has the longest way, and what it warms the others have in common with it.
        for (int i = subjects.size() - 1; i >= 0; i--) {
            warm(subjects.get(i));
        }
        return inTurns(number, subjects);
    }

    /** The same without warming, and only so many windows: for what takes minutes. */
    public <T> Map<String, List<T>> few(int times, List<Subject<T>> subjects) {
        return inTurns(Math.min(times, number), subjects);
    }

    private <T> Map<String, List<T>> inTurns(int times, List<Subject<T>> subjects) {
        Map<String, List<T>> seen = new LinkedHashMap<>();
        for (int round = 1; round <= times; round++) {
            for (var subject : subjects) {
                T result = measured(subject, round, times);
                seen.computeIfAbsent(subject.name(), any -> new ArrayList<>()).add(result);
            }
        }
        return seen;
    }

    private void warm(Subject<?> subject) {
        var time = shorter(warmUp, subject.raw() ? RAW_WARM_UP : warmed ? LATER_WARM_UP : warmUp);
        watch.tell("  warming %s for %d s".formatted(subject.name(), time.toSeconds()));
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
            watch.tell("  " + run(subject, shorter(left, window)));
        }
        warmed |= !subject.raw();
        watch.awaitQuiet();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private <T> T measured(Subject<T> subject, int round, int times) {
        double steady = awaitSteady();
        var before = watch.counters();
        T result = run(subject, window);
        var during = watch.counters().since(before);
        double settled = watch.awaitQuiet();
        notes.add(new Note(
                subject.name(), steady, during.stolenPart(), during.fsyncs(), during.binlogCommits(), settled));
        watch.tell(String.format(
                Locale.ROOT,
                "  %d/%d %s: %s; spin %.2f, stolen %.1f %%, settled after %.1f s",
                round,
                times,
                subject.name(),
                result,
                steady,
                during.stolenPart() * 100,
                settled));
        return result;
    }

    private static <T> T run(Subject<T> subject, Duration time) {
        try {
            return subject.window().measure(time);
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("Interrupted", e);
        } catch (Exception e) {
            throw new MeasureFailed("%s broke off: %s".formatted(subject.name(), e), e);
        }
    }

    private double awaitSteady() {
        for (int tries = 0; tries < PATIENCE; tries++) {
            double now = spin.now();
            if (Spin.isSteady(now) || !strict) {
                return now;
            }
            discarded++;
            watch.tell(
                    String.format(Locale.ROOT, "  no window now: the machine gives %.0f %% of the usual", now * 100));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new MeasureFailed("The machine was not steady for %d tries: others work on it".formatted(PATIENCE));
    }

    /** Seconds until nothing of the subject's windows was left to do, window by window. */
    public List<Double> settled(String subject) {
        return notes.stream()
                .filter(note -> note.subject().equals(subject))
                .map(Note::settled)
                .toList();
    }

    /**
     * What was seen since the last time this was asked.
     *
     * @param discarded how often a window was not begun because the machine was not steady
     */
    public record Seen(List<Note> windows, int discarded) {}

    public Seen seen() {
        var seen = new Seen(List.copyOf(notes), discarded);
        notes.clear();
        discarded = 0;
        return seen;
    }

    @Override
    public void close() {
        spin.close();
    }
}
