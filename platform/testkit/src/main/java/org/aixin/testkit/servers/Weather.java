package org.aixin.testkit.servers;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.aixin.testkit.servers.FaultProxy.Mode;

/** What a proxy does to its connections at the moment; those who wait for better weather notice the change. */
final class Weather {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Mode mode = Mode.PASS;
    private long latencyNanos;

    Mode mode() {
        lock.lock();
        try {
            return mode;
        } finally {
            lock.unlock();
        }
    }

    void change(Mode next) {
        lock.lock();
        try {
            mode = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void change(Duration latency) {
        lock.lock();
        try {
            latencyNanos = latency.toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when data may move. */
    void awaitMovement() {
        lock.lock();
        try {
            while (mode == Mode.HANG) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when a piece of data that just came may go on. */
    void delay() {
        lock.lock();
        try {
            long came = System.nanoTime();
            for (long left = latencyNanos; left > 0; left = latencyNanos - (System.nanoTime() - came)) {
                changed.awaitNanos(left);
            }
            awaitMovement();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while holding data back", e);
        } finally {
            lock.unlock();
        }
    }
}
