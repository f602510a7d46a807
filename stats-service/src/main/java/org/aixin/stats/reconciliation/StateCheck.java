package org.aixin.stats.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.Owners;
import org.aixin.stats.reconciliation.Drift.Layer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Compares what stands here with the owners' states: by digests, and page by page in full.
 *
 * <p>What has just changed at the owner is on its way and no drift. So whatever is behind is looked at again until it
 * has come, and only what does not come is asked for once more.
 */
@Component
@EnableConfigurationProperties(ReconciliationSettings.class)
class StateCheck {

    private static final int KEYS_AT_ONCE = 1000;

    /** More than that is no accident of some events: whoever fills owners in bulk rebuilds or loads afterwards. */
    private static final int MOST_BEHIND = 10_000;

    /** More than that may as well be an owner that lost its rows, which a person has to judge. */
    private static final int MOST_UNKNOWN = 1_000;

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Owners owners;
    private final Duration patience;

    StateCheck(Owners owners, ReconciliationSettings settings) {
        this.owners = owners;
        this.patience = settings.settle();
    }

    /**
     * What was looked at.
     *
     * @param states how many the owner has
     */
    record Compared(long states, List<Drift> drifts) {}

    /** @param full whether contents are compared, and not only versions */
    <E extends IntegrationEvent> Compared compare(Mirror<E> mirror, boolean full, boolean heal) {
        var drifts = new ArrayList<Drift>();
        var behind = new TreeMap<String, Long>();
        var states = full ? contents(mirror, heal, behind, drifts) : 0;
        var digests = owners.digests(mirror.origin());
        if (!full) {
            states = digests.stream().mapToLong(Digest::count).sum();
        }
        var unknown = versions(mirror, digests, behind);
        settle(mirror, behind, heal, drifts);
        takeOut(mirror, unknown, heal, drifts);
        return new Compared(states, drifts);
    }

    private <E extends IntegrationEvent> long contents(
            Mirror<E> mirror, boolean heal, Map<String, Long> behind, List<Drift> drifts) {
        var states = 0L;
        String after = null;
        do {
            var page = owners.states(mirror.origin(), after);
            var compared = mirror.compare(page.items(), after, page.next());
            var versions =
                    page.items().stream().collect(Collectors.toMap(IntegrationEvent::key, IntegrationEvent::version));
            compared.behind().forEach(key -> note(behind, key, versions.getOrDefault(key, 1L)));
            if (!compared.altered().isEmpty()) {
                var healed = heal && restored(mirror, page.items(), after, page.next(), compared.altered());
                compared.altered()
                        .forEach(state -> drifts.add(drift(
                                mirror,
                                state.key(),
                                "version " + state.version(),
                                "the same version with another content",
                                healed)));
            }
            states += page.items().size();
            after = page.next();
        } while (after != null);
        return states;
    }

    private static <E extends IntegrationEvent> boolean restored(
            Mirror<E> mirror, List<E> page, @Nullable String after, @Nullable String upTo, List<E> altered) {
        mirror.restore(altered);
        return mirror.compare(page, after, upTo).altered().isEmpty();
    }

    /**
     * Adds what is behind by its version.
     *
     * @return keys that the owner does not seem to have
     */
    private <E extends IntegrationEvent> Set<String> versions(
            Mirror<E> mirror, List<Digest> digests, Map<String, Long> behind) {
        var theirs = digests.stream().collect(Collectors.toMap(Digest::bucket, Function.identity()));
        var ours = mirror.digests().stream().collect(Collectors.toMap(Digest::bucket, Function.identity()));
        var buckets = new TreeSet<>(theirs.keySet());
        buckets.addAll(ours.keySet());
        buckets.removeIf(bucket -> Objects.equals(theirs.get(bucket), ours.get(bucket)));
        var unknown = new HashSet<String>();
        for (var bucket : buckets) {
            var here = new HashMap<>(mirror.versions(bucket));
            owners.versions(mirror.origin(), bucket).forEach((key, version) -> {
                var known = here.remove(key);
                if (known == null || known < version) {
                    note(behind, key, version);
                }
            });
            unknown.addAll(here.keySet());
        }
        return unknown;
    }

    private static void note(Map<String, Long> behind, String key, long version) {
        if (behind.size() <= MOST_BEHIND) {
            behind.put(key, version);
        }
    }

    private <E extends IntegrationEvent> void settle(
            Mirror<E> mirror, Map<String, Long> behind, boolean heal, List<Drift> drifts) {
        await(mirror, behind);
        if (behind.isEmpty()) {
            return;
        }
        if (behind.size() > MOST_BEHIND) {
            drifts.add(
                    drift(mirror, "*", "more than " + MOST_BEHIND + " newer states", "older ones, or nothing", false));
            return;
        }
        var lost = new TreeMap<>(behind);
        if (heal) {
            inChunks(behind.keySet(), keys -> owners.reemit(mirror.origin(), keys));
            await(mirror, behind);
        }
        lost.forEach((key, version) -> drifts.add(drift(
                mirror, key, "version " + version, "an older version, or nothing", heal && !behind.containsKey(key))));
    }

    /** Removes what has come, and waits a while for the rest. */
    private <E extends IntegrationEvent> void await(Mirror<E> mirror, Map<String, Long> behind) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            inChunks(Set.copyOf(behind.keySet()), keys -> {
                var here = mirror.versions(keys);
                keys.forEach(key -> {
                    if (here.getOrDefault(key, 0L) >= behind.getOrDefault(key, 0L)) {
                        behind.remove(key);
                    }
                });
            });
            if (behind.isEmpty() || System.nanoTime() - end > 0) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What was made after the owner was asked is known to it by now, and only what is not is taken out. */
    private <E extends IntegrationEvent> void takeOut(
            Mirror<E> mirror, Set<String> unknown, boolean heal, List<Drift> drifts) {
        inChunks(unknown, keys -> {
            var gone = owners.reemit(mirror.origin(), keys).unknown();
            if (gone.isEmpty()) {
                return;
            }
            var out = heal && unknown.size() <= MOST_UNKNOWN && mirror.takeOut(gone);
            gone.forEach(key -> drifts.add(drift(mirror, key, "nothing", "a row of its own", out)));
        });
    }

    private static Drift drift(Mirror<?> mirror, String key, String expected, String found, boolean healed) {
        return new Drift(Layer.STATE, mirror.origin().aggregate() + " " + key, expected, found, healed);
    }

    private interface Chunk {
        void of(List<String> keys);
    }

    private static void inChunks(Collection<String> keys, Chunk work) {
        var all = List.copyOf(keys);
        for (var i = 0; i < all.size(); i += KEYS_AT_ONCE) {
            work.of(all.subList(i, Math.min(all.size(), i + KEYS_AT_ONCE)));
        }
    }
}
