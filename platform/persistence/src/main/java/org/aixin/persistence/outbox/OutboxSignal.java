package org.aixin.persistence.outbox;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after a commit, so that an event need not wait for the next poll. */
class OutboxSignal {

    private final BlockingQueue<Boolean> raised = new ArrayBlockingQueue<>(1);

    @SuppressWarnings("ReturnValueIgnored") // a signal that is up already stays up
    void raise() {
        raised.offer(Boolean.TRUE);
    }

    /** Returns on the next signal, at the latest after the given time. */
    @SuppressWarnings("ReturnValueIgnored")
    void await(long millis) throws InterruptedException {
        raised.poll(millis, TimeUnit.MILLISECONDS);
    }
}
