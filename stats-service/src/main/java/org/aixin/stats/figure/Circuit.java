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

    void failed() {
        openUntil = System.nanoTime() + pause;
        open = true;
    }

    void succeeded() {
        open = false;
    }
}
