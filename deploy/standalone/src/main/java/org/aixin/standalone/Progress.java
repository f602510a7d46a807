package org.aixin.standalone;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whoever waits what is going on. Thread-safe. */
public final class Progress {

    private final @Nullable PrintStream out;

    private Progress(@Nullable PrintStream out) {
        this.out = out;
    }

    public static Progress on(PrintStream out) {
        return new Progress(out);
    }

    public static Progress silent() {
        return new Progress(null);
    }

    public synchronized void line(String text) {
        if (out != null) {
            out.println(text);
            out.flush();
        }
    }

    /** Does something and tells how long it took: {@code 3/7 visit-service … 1.2 s}. */
    void step(String name, Runnable work) {
        begin(name);
        long began = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            line("failed");
            throw e;
        }
        line(seconds(System.nanoTime() - began));
    }

    private synchronized void begin(String name) {
        if (out != null) {
            out.print("  " + name + " … ");
            out.flush();
        }
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
