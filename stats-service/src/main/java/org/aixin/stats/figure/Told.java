package org.aixin.stats.figure;

/** Figures with where they came from. */
public record Told(Figures figures, Source source) {

    public enum Source {
        REDIS,
        MYSQL
    }
}
