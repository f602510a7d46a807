package org.aixin.stats.figure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.booking.NodesChanged;
import org.aixin.stats.figure.FigureCopies.Copy;
import org.aixin.stats.figure.FigureCopies.Place;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Copies the figures of changed nodes to Redis, after the commit and on a thread of its own: a consumer never waits for
 * Redis. Changes that come while it works are taken together, so a busy province is computed once for many records.
 *
 * <p>What cannot be copied stays on the list until Redis is back.
 */
@Component
class FigurePusher implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FigurePusher.class);
    private static final Duration GATHERING = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** While changes keep coming, so many times what the last round took is left to whoever counts them. */
    private static final int REST = 2;

    /** Rounds take long only while very much changes; then nobody waits for one record's figures. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(20);

    private static final int NODES_AT_ONCE = 100;

    /** The province, prefectures and counties have codes of six digits. */
    private static final int DIGITS_OF_A_COUNTY = 6;

    /** Of them so many are taken before all others: they change all the time, and most people look at them. */
    private static final int COUNTIES_FIRST = 20;

    private final ActiveGeneration generation;
    private final FigureReader reader;
    private final FigureCopies copies;
    private final Clock clock;

    private final Set<Node> changed = ConcurrentHashMap.newKeySet();
    private final Set<Node> missing = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean awaited = new AtomicBoolean();
    private volatile boolean behind;
    private volatile Set<Node> inHand = Set.of();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "figure-pusher");
        thread.setDaemon(true);
        return thread;
    });

    FigurePusher(ActiveGeneration generation, FigureReader reader, FigureCopies copies, Clock clock) {
        this.generation = generation;
        this.reader = reader;
        this.copies = copies;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(NodesChanged event) {
        if (event.gen() == generation.get()) {
            changed.addAll(event.nodes());
            wake(GATHERING);
        }
    }

    /** These have no copy, or an old one. They wait until what has just changed is done. */
    void push(Collection<Node> nodes) {
        if (!nodes.isEmpty()) {
            missing.addAll(nodes);
            wake(Duration.ZERO);
        }
    }

    /** Whether the copy of the node is known to be old because Redis was away. */
    boolean isBehind(Node node) {
        return behind && (inHand.contains(node) || changed.contains(node));
    }

    private void wake(Duration in) {
        if (awaited.compareAndSet(false, true) && !worker.isShutdown()) {
            var unused = worker.schedule(this::work, in.toMillis(), TimeUnit.MILLISECONDS); // work() loses no failure
        }
    }

    private void work() {
        var began = System.nanoTime();
        var nodes = choose(changed.isEmpty() ? missing : changed);
        inHand = Set.copyOf(nodes);
        changed.removeAll(inHand);
        missing.removeAll(inHand);
        var rest = AFTER_FAILURE;
        try {
            copy(nodes);
            rest = restAfter(Duration.ofNanos(System.nanoTime() - began));
            inHand = Set.of();
            behind = behind && !changed.isEmpty();
        } catch (CopiesUnavailable | DataAccessException | TransactionException away) {
            behind = true;
            changed.addAll(nodes);
        } catch (RuntimeException unexpected) {
            // These nodes would fail again; the sweep finds them once whatever is wrong has been put right.
            log.error("Figures of {} cannot be copied", nodes, unexpected);
            inHand = Set.of();
            behind = behind && !changed.isEmpty();
        } finally {
            again(rest);
        }
    }

    /** What comes from now on wakes by itself; what came during the work did not. */
    private void again(Duration in) {
        awaited.set(false);
        if (!changed.isEmpty() || !missing.isEmpty()) {
            wake(in);
        }
    }

    /** A county that is loaded changes the same nodes again and again: what comes meanwhile is copied once. */
    private static Duration restAfter(Duration round) {
        var rest = round.multipliedBy(REST);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private void copy(List<Node> nodes) {
        var gen = generation.get();
        var today = BusinessDays.today(clock);
        wanted(gen, nodes, today).forEach((tree, wanted) -> {
            var made = new ArrayList<Copy>();
            reader.read(gen, tree, wanted, today)
                    .forEach((node, told) -> told.forEach((period, versioned) -> {
                        if (versioned.ver() > 0) {
                            made.add(new Copy(new Place(gen, node, period), versioned));
                        }
                    }));
            copies.put(made);
        });
    }

    /** The periods that go on, and of those gone by the ones that somebody has read. Fails first if Redis is away. */
    private Map<Tree, Map<String, Set<Period>>> wanted(int gen, List<Node> nodes, LocalDate today) {
        var places = nodes.stream()
                .flatMap(node -> Period.all(today).stream().map(period -> new Place(gen, node, period)))
                .toList();
        var there = copies.versions(places);
        var wanted = new EnumMap<Tree, Map<String, Set<Period>>>(Tree.class);
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place.period().isCurrent(today) || there.get(i) >= 0) {
                wanted.computeIfAbsent(place.node().tree(), tree -> new HashMap<>())
                        .computeIfAbsent(place.node().code(), code -> new HashSet<>())
                        .add(place.period());
            }
        }
        return wanted;
    }

    /** Behind a province that is loaded, thousands of villages and units wait: whoever is above them does not. */
    private static List<Node> choose(Set<Node> from) {
        var chosen = new LinkedHashSet<Node>();
        from.stream()
                .filter(FigurePusher::isCountyOrAbove)
                .limit(COUNTIES_FIRST)
                .forEach(chosen::add);
        from.stream().limit(NODES_AT_ONCE).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static boolean isCountyOrAbove(Node node) {
        return node.tree() == Tree.DIVISION && node.code().length() == DIGITS_OF_A_COUNTY;
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
