package org.aixin.stats.figure;

/**
 * Figures with where they came from.
 *
 * @param ver the version of their node, no newer than they; 0 where nothing was ever told of it, and for another day
 */
public record Told(Figures figures, Source source, long ver) {

    public enum Source {
        REDIS,
        MYSQL
    }
}
