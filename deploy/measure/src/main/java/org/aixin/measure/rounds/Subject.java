package org.aixin.measure.rounds;

import java.time.Duration;

/**
 * What gets windows in turn with others.
 *
 * @param raw whether it is the servers' own limit, which needs less warming
 */
public record Subject<T>(String name, boolean raw, Window<T> window) {

    public static <T> Subject<T> raw(String name, Window<T> window) {
        return new Subject<>(name, true, window);
    }

    public static <T> Subject<T> of(String name, Window<T> window) {
        return new Subject<>(name, false, window);
    }

    /** Measures for some time. */
    public interface Window<T> {
        T measure(Duration time) throws Exception;
    }
}
