package org.aixin.stats.counting;

import java.time.Duration;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Runs a transaction again when the database broke it off because of a deadlock or a lock that took too long. What
 * still fails then goes to the container, which delivers the batch again.
 */
class Stubborn {

    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(7)
            .delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(500))
            .build());

    void run(Runnable transaction) {
        try {
            retries.execute(() -> {
                transaction.run();
                return Boolean.TRUE;
            });
        } catch (RetryException stillFailing) {
            if (stillFailing.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(stillFailing);
        }
    }
}
