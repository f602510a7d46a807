package org.aixin.stats.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aixin.stats.figure.FigureDesk;
import org.aixin.stats.figure.FigureVersions;
import org.aixin.stats.figure.Period;
import org.aixin.stats.figure.Spot;
import org.aixin.stats.tree.Tree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps telling figures to whoever listens. However many listen, one thread looks for changes of all spots in one
 * round, each changed spot is read once, and a few threads write.
 *
 * <p>It stops before the web server does, whose graceful shutdown would otherwise wait for every stream.
 */
@Component
@EnableConfigurationProperties(StreamSettings.class)
class StatisticsStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StatisticsStreams.class);
    private static final int SENDERS = 4;
    private static final long LAST_WORDS_MILLIS = 1_000;
    private static final long NEVER_TOLD = -1;

    private final FigureVersions versions;
    private final FigureDesk desk;
    private final StreamSettings settings;
    private final Semaphore room;
    private final ConcurrentMap<Spot, Audience> audiences = new ConcurrentHashMap<>();
    private volatile @Nullable Threads threads;
    private boolean failing;

    StatisticsStreams(FigureVersions versions, FigureDesk desk, StreamSettings settings) {
        this.versions = versions;
        this.desk = desk;
        this.settings = settings;
        this.room = new Semaphore(settings.atOnce());
    }

    /** Those of one life between a start and a stop. */
    private record Threads(ScheduledExecutorService clockwork, ExecutorService senders) {}

    /** Who listens to one spot, and what is known of it. */
    private static final class Audience {

        private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
        private volatile Snapshot newest;

        private Audience(Snapshot newest) {
            this.newest = newest;
        }
    }

    /**
     * Opens a stream.
     *
     * @param has the version that the client says it has
     * @throws TooManyStreams when there is no room
     */
    SseEmitter open(Snapshot first, String has) {
        var working = threads;
        if (working == null || !room.tryAcquire()) {
            throw new TooManyStreams();
        }
        // The container's time-out is only a net below our own end.
        var emitter = new SseEmitter(settings.lasting().plusSeconds(5).toMillis());
        var knows = has.equals(Long.toString(first.ver()));
        var listener = new Listener(
                first.spot(),
                emitter,
                working.senders,
                knows ? first.ver() : NEVER_TOLD,
                System.nanoTime() + settings.lasting().toNanos(),
                this::leave);
        emitter.onCompletion(listener::leave);
        emitter.onError(failure -> listener.leave());
        emitter.onTimeout(emitter::complete);
        audiences.compute(first.spot(), (spot, known) -> {
            var audience = known == null ? new Audience(first) : known;
            audience.listeners.add(listener);
            return audience;
        });
        if (knows) {
            listener.beat();
        } else {
            listener.begin(first);
        }
        return emitter;
    }

    private void leave(Listener listener) {
        audiences.computeIfPresent(listener.spot(), (spot, audience) -> {
            audience.listeners.remove(listener);
            return audience.listeners.isEmpty() ? null : audience;
        });
        room.release();
    }

    private void look() {
        everybody(Listener::isOver, Listener::end);
        if (audiences.isEmpty()) {
            return;
        }
        try {
            refresh();
            failing = false;
        } catch (RuntimeException away) {
            // Both stores are away, or too busy: those who listen go on hearing the beat, and the next look tries
            // again.
            if (!failing) {
                log.warn("Figures cannot be looked at for those who listen: {}", away.toString());
            }
            failing = true;
        }
        audiences.forEach((spot, audience) -> audience.listeners.forEach(
                listener -> listener.offer(audience.newest, settings.gap().toNanos())));
    }

    private void refresh() {
        var now = versions.of(Set.copyOf(audiences.keySet()));
        audiences.entrySet().stream()
                .filter(one -> now.getOrDefault(one.getKey(), 0L)
                        > one.getValue().newest.ver())
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(spot -> new Round(spot.node().tree(), spot.period())))
                .forEach(this::read);
    }

    /** What is read together. */
    private record Round(Tree tree, Period period) {}

    private void read(Round round, Collection<Spot> spots) {
        var codes = spots.stream().map(spot -> spot.node().code()).toList();
        var told = desk.current(round.tree, codes, round.period);
        for (var spot : spots) {
            var audience = audiences.get(spot);
            var figures = told.get(spot.node().code());
            if (audience != null && figures != null && figures.ver() > audience.newest.ver()) {
                audience.newest = new Snapshot(spot, figures);
            }
        }
    }

    private void everybody(Predicate<Listener> which, Consumer<Listener> what) {
        audiences
                .values()
                .forEach(audience -> audience.listeners.stream().filter(which).forEach(what));
    }

    @Override
    public void start() {
        var clockwork = Executors.newScheduledThreadPool(2, daemon("stream-clock"));
        threads = new Threads(clockwork, Executors.newFixedThreadPool(SENDERS, daemon("stream-sender")));
        var poll = settings.poll().toMillis();
        var beat = settings.beat().toMillis();
        var unused = clockwork.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
        var unusedToo = clockwork.scheduleAtFixedRate(
                () -> everybody(any -> true, Listener::beat), beat, beat, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var stopping = threads;
        if (stopping == null) {
            return;
        }
        threads = null;
        stopping.clockwork.shutdownNow();
        everybody(any -> true, Listener::end);
        stopping.senders.shutdown();
        try {
            if (!stopping.senders.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)) {
                stopping.senders.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            stopping.senders.shutdownNow();
            Thread.currentThread().interrupt();
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
