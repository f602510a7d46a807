package org.aixin.stats.figure;

import java.time.Duration;

/** Leaves something alone for a while after it failed, so that nobody waits for it meanwhile. Thread-safe. */
class Circuit {

    private final long pause;
    private volatile long openUntil;
    private volatile boolean open;

    Circuit(Duration pause) {
        this.pause = pause.toNanos();
    }

    /** Whether it is worth trying. */
    boolean isClosed() {
        return !open || System.nanoTime() - openUntil >= 0;
    }

    /** @return whether it was the first failure after a success */
    synchronized boolean failed() {
        openUntil = System.nanoTime() + pause;
        var first = !open;
        open = true;
        return first;
    }

    /** @return whether it was the first success after a failure */
    synchronized boolean succeeded() {
        var first = open;
        open = false;
        return first;
    }
}
