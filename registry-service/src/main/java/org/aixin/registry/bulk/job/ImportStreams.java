package org.aixin.registry.bulk.job;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells how far imports are to whoever has their page open: one query a second for all of them, a heartbeat, and an end, after
 * which the browser asks anew and is looked at anew. It stops before the web server does, which would wait for every stream.
 */
@Component
class ImportStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportStreams.class);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final long LOOK_MILLIS = 1_000;
    private static final int SENDERS = 2;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ImportMapper imports;
    private final ImportSettings settings;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Threads threads;

    ImportStreams(ImportMapper imports, ImportSettings settings) {
        this.imports = imports;
        this.settings = settings;
    }

    /** Those of one life between a start and a stop. */
    private record Threads(ScheduledExecutorService clockwork, ExecutorService senders) {}

    /** What a page is told: enough to know that it has to look. */
    private record Told(long version, ImportState state, int position, int rowsRead) {}

    private final class Listener {

        private final long importId;
        private final SseEmitter emitter;
        private final ExecutorService senders;
        private final long endsAt = System.nanoTime() + settings.streamFor().toNanos();
        private final AtomicBoolean sending = new AtomicBoolean();
        private volatile @Nullable Told told;
        private volatile long saidAt = System.nanoTime();

        private Listener(long importId, SseEmitter emitter, ExecutorService senders) {
            this.importId = importId;
            this.emitter = emitter;
            this.senders = senders;
        }

        /** A slow page misses what was between, and holds up nobody. */
        private void offer(ImportMapper.@Nullable Progress now) {
            if (!sending.compareAndSet(false, true)) {
                return;
            }
            senders.execute(() -> {
                try {
                    say(now);
                } catch (IOException | IllegalStateException gone) {
                    emitter.completeWithError(gone);
                    listeners.remove(this);
                } finally {
                    sending.set(false);
                }
            });
        }

        private void say(ImportMapper.@Nullable Progress now) throws IOException {
            if (System.nanoTime() - endsAt >= 0) {
                emitter.complete();
                listeners.remove(this);
                return;
            }
            var news = now == null ? null : new Told(now.version(), now.state(), now.position(), now.rowsRead());
            if (news != null && !news.equals(told)) {
                told = news;
                saidAt = System.nanoTime();
                emitter.send(SseEmitter.event()
                        .id(news.version() + "-" + news.position())
                        .name("progress")
                        .data(AixinJson.mapper().writeValueAsString(news), TEXT));
            } else if (System.nanoTime() - saidAt >= settings.beat().toNanos()) {
                saidAt = System.nanoTime();
                emitter.send(SseEmitter.event().name("beat").data("{}", TEXT));
            }
        }
    }

    /**
     * @param id of an import that the caller was found to see
     * @throws Unavailable while as many listen as may, or this instance stops
     */
    SseEmitter open(long id) {
        var working = threads;
        if (working == null || listeners.size() >= settings.streamsAtOnce()) {
            throw new Unavailable("too-many-streams", SOON, null);
        }
        // The container's time-out is only a net below our own end.
        var emitter = new SseEmitter(settings.streamFor().plusSeconds(5).toMillis());
        var listener = new Listener(id, emitter, working.senders);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onError(failure -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        listeners.add(listener);
        return emitter;
    }

    private void look() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            var known =
                    imports.progress(listeners.stream().map(one -> one.importId).collect(toSet()));
            listeners.forEach(listener -> listener.offer(known.stream()
                    .filter(one -> one.id() == listener.importId)
                    .findFirst()
                    .orElse(null)));
        } catch (RuntimeException away) {
            log.debug("How far imports are cannot be looked at: {}", away.toString());
            listeners.forEach(listener -> listener.offer(null));
        }
    }

    @Override
    public void start() {
        var clockwork = Executors.newSingleThreadScheduledExecutor(daemon("import-clock"));
        threads = new Threads(clockwork, Executors.newFixedThreadPool(SENDERS, daemon("import-sender")));
        var unused = clockwork.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var stopping = threads;
        if (stopping != null) {
            threads = null;
            stopping.clockwork.shutdownNow();
            listeners.forEach(listener -> listener.emitter.complete());
            stopping.senders.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
