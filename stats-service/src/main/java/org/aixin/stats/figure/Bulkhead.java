package org.aixin.stats.figure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps readers from overrunning MySQL while Redis is away: whoever asks for the same at the same time shares one query,
 * and only a few queries run at once. Thread-safe.
 */
@Component
public class Bulkhead {

    private static final int AT_ONCE = 4;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ConcurrentMap<Object, CompletableFuture<?>> flights = new ConcurrentHashMap<>();

    /**
     * @param key what is asked for; equal keys have equal answers
     * @throws StatisticsBusy when there was no room for too long
     */
    @SuppressWarnings("unchecked") // a key names one kind of answer
    public <T> T shared(Object key, Supplier<T> query) {
        var mine = new CompletableFuture<T>();
        var first = (CompletableFuture<T>) flights.putIfAbsent(key, mine);
        if (first != null) {
            return joined(first);
        }
        try {
            mine.complete(roomy(query));
        } catch (RuntimeException failed) {
            mine.completeExceptionally(failed);
        } finally {
            flights.remove(key, mine);
        }
        return joined(mine);
    }

    private <T> T roomy(Supplier<T> query) {
        try {
            if (!room.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StatisticsBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StatisticsBusy();
        }
        try {
            return query.get();
        } finally {
            room.release();
        }
    }

    private static <T> T joined(CompletableFuture<T> flight) {
        try {
            return flight.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
