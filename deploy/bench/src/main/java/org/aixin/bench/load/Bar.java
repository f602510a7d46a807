package org.aixin.bench.load;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows how far a load has come: on a terminal a bar that grows, elsewhere one line per kind of thing.
 */
public final class Bar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean grows;
    private long began;

    private Bar(PrintStream out, boolean grows) {
        this.out = out;
        this.grows = grows;
    }

    /** @param terminal whether a line can be written over */
    public static Bar on(PrintStream out, boolean terminal) {
        return new Bar(out, terminal);
    }

    /** For those who do not look. */
    public static Bar none() {
        return new Bar(new PrintStream(PrintStream.nullOutputStream()), false);
    }

    void begin(String what, long total) {
        began = System.nanoTime();
        show(what, 0, total);
    }

    void show(String what, long done, long total) {
        if (grows) {
            int full = total == 0 ? WIDTH : (int) (WIDTH * done / total);
            out.printf("\r  %-14s [%s%s] %d/%d", what, "#".repeat(full), ".".repeat(WIDTH - full), done, total);
            out.flush();
        }
    }

    void end(String what, long total) {
        show(what, total, total);
        var seconds = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - began) / 1e9);
        if (grows) {
            out.println(" " + seconds);
        } else {
            out.printf("  %-14s %d … %s%n", what, total, seconds);
        }
        out.flush();
    }
}
