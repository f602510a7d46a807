package org.aixin.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param demo loaded when the data directory is empty
 * @param only the names of the benchmarks that are run; empty for all
 * @param quick whether it is only to be seen that everything works: nothing waits for a steady machine
 * @param page where what was found is written
 */
record MeasureSettings(
        Path data,
        String demo,
        Set<String> only,
        boolean quick,
        int windows,
        Duration window,
        Duration warmUp,
        int starts,
        int portOffset,
        Path page) {

    private static final Pattern COMMAS = Pattern.compile(",");
    private static final int MOST_STARTS = 3;
    private static final Path PAGE = Path.of("docs/performance.md");
    private static final Path ASIDE = Path.of("deploy/measure/target/performance.md");

    /** @throws MeasureFailed naming what cannot be understood */
    static MeasureSettings parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var data = Path.of(".data-bench");
        boolean quick = left.contains("--quick");
        var demo = quick ? "township" : "linxia";
        Set<String> only = Set.of();
        int windows = quick ? 2 : 5;
        int window = quick ? 2 : 10;
        int warmUp = quick ? 3 : 300;
        int offset = 0;
        @Nullable Path page = null;
        while (!left.isEmpty()) {
            var option = left.remove();
            switch (option) {
                case "--quick" -> {}
                case "--data" -> data = Path.of(value(option, left));
                case "--demo" -> demo = value(option, left);
                case "--only" ->
                    only = Set.copyOf(COMMAS.splitAsStream(value(option, left)).toList());
                case "--windows" -> windows = number(option, left, 1);
                case "--window" -> window = number(option, left, 1);
                case "--warm-up" -> warmUp = number(option, left, 0);
                case "--port-offset" -> offset = number(option, left, -1_000);
                case "--page" -> page = Path.of(value(option, left));
                default -> throw new MeasureFailed("Unknown option " + option);
            }
        }
        // What is less than thorough is nobody's to read for the truth.
        var usual = quick ? ASIDE : PAGE;
        return new MeasureSettings(
                data,
                demo,
                only,
                quick,
                windows,
                Duration.ofSeconds(window),
                Duration.ofSeconds(warmUp),
                quick ? 1 : Math.min(windows, MOST_STARTS),
                offset,
                page == null ? usual : page);
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /** For what is of no use afterwards. */
    Path directory() {
        return Path.of("deploy/measure/target");
    }

    private static String value(String option, ArrayDeque<String> left) {
        var value = left.poll();
        if (value == null) {
            throw new MeasureFailed("What follows " + option + " is missing");
        }
        return value;
    }

    private static int number(String option, ArrayDeque<String> left, int least) {
        var text = value(option, left);
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is too small.
        }
        throw new MeasureFailed("%s wants a number from %d, not %s".formatted(option, least, text));
    }
}
