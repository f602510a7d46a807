package org.aixin.stats.statistics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.aixin.stats.figure.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. Whatever is to be sent is written by one borrowed thread at a time, and only the newest figures wait
 * for it: a slow client neither holds up the others nor gathers a queue.
 */
class Listener {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String NOTHING = "{}";

    private final Spot spot;
    private final SseEmitter emitter;
    private final Executor senders;
    private final long endsAt;
    private final Consumer<Listener> goodbye;
    private final AtomicBoolean left = new AtomicBoolean();
    private final AtomicReference<@Nullable Snapshot> waiting = new AtomicReference<>();
    private final AtomicBoolean beatDue = new AtomicBoolean();
    private final AtomicBoolean endDue = new AtomicBoolean();
    private final AtomicBoolean sending = new AtomicBoolean();
    private volatile long told;
    private volatile long toldAt;

    /**
     * @param told the version that the client has already, less than any when it has none
     * @param endsAt by {@link System#nanoTime}
     * @param goodbye is told once, when nobody listens any more
     */
    Listener(Spot spot, SseEmitter emitter, Executor senders, long told, long endsAt, Consumer<Listener> goodbye) {
        this.spot = spot;
        this.emitter = emitter;
        this.senders = senders;
        this.told = told;
        this.toldAt = System.nanoTime();
        this.endsAt = endsAt;
        this.goodbye = goodbye;
    }

    Spot spot() {
        return spot;
    }

    /** The figures that the stream begins with. */
    void begin(Snapshot first) {
        told = first.ver();
        waiting.set(first);
        wake();
    }

    /** Tells newer figures, unless the last ones were told only just now. */
    void offer(Snapshot newest, long gap) {
        var now = System.nanoTime();
        if (newest.ver() > told && now - toldAt >= gap) {
            told = newest.ver();
            toldAt = now;
            waiting.set(newest);
            wake();
        }
    }

    void beat() {
        beatDue.set(true);
        wake();
    }

    void end() {
        endDue.set(true);
        wake();
    }

    boolean isOver() {
        return System.nanoTime() - endsAt >= 0;
    }

    /** Nobody listens any more, whoever noticed it first. */
    void leave() {
        if (left.compareAndSet(false, true)) {
            goodbye.accept(this);
        }
    }

    private void wake() {
        if (sending.compareAndSet(false, true)) {
            senders.execute(this::send);
        }
    }

    private void send() {
        try {
            while (sendOne()) {
                // until nothing is due
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
            leave();
            return;
        }
        sending.set(false);
        if (waiting.get() != null || beatDue.get() || endDue.get()) {
            wake();
        }
    }

    private boolean sendOne() throws IOException {
        var figures = waiting.getAndSet(null);
        if (figures != null) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(figures.ver()))
                    .name("figures")
                    .data(figures.json(), TEXT));
            return true;
        }
        if (endDue.getAndSet(false)) {
            emitter.complete();
            leave();
            return false;
        }
        if (beatDue.getAndSet(false)) {
            emitter.send(SseEmitter.event().name("beat").data(NOTHING, TEXT));
            return true;
        }
        return false;
    }
}
