package org.aixin.stats.figure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.booking.NodeVersion;
import org.aixin.stats.booking.NodeVersions;
import org.aixin.stats.figure.FigureCopies.Place;
import org.aixin.stats.tree.Node;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds nodes whose copies are missing or old, whatever lost them: a process that died after its commit, a Redis that
 * was emptied, a copy that nobody touched for a week.
 */
@Component
class Sweeper {

    private static final Duration RECENT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_FULL = Duration.ofMinutes(5);
    private static final int NODES_AT_ONCE = 200;

    private final ActiveGeneration generation;
    private final NodeVersions versions;
    private final FigureCopies copies;
    private final FigurePusher pusher;
    private final Clock clock;
    private Instant lastFull = Instant.EPOCH;

    Sweeper(ActiveGeneration generation, NodeVersions versions, FigureCopies copies, FigurePusher pusher, Clock clock) {
        this.generation = generation;
        this.versions = versions;
        this.copies = copies;
        this.pusher = pusher;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        try {
            var gen = generation.get();
            var now = clock.instant();
            if (!copies.isMarked(gen) || lastFull.plus(BETWEEN_FULL).isBefore(now)) {
                pusher.push(stale(gen, versions.all(gen)));
                copies.mark(gen);
                lastFull = now;
            } else {
                pusher.push(stale(gen, versions.changedSince(gen, now.minus(RECENT))));
            }
        } catch (CopiesUnavailable away) {
            // The pusher tells; nothing is lost, the next sweep looks again.
        }
    }

    private List<Node> stale(int gen, List<NodeVersion> all) {
        var today = BusinessDays.today(clock);
        var stale = new ArrayList<Node>();
        for (var i = 0; i < all.size(); i += NODES_AT_ONCE) {
            var chunk = all.subList(i, Math.min(all.size(), i + NODES_AT_ONCE));
            var places = chunk.stream()
                    .flatMap(node -> Period.all(today).stream().map(period -> new Place(gen, node.at(), period)))
                    .toList();
            var there = copies.versions(places);
            var perNode = places.size() / chunk.size();
            for (var n = 0; n < places.size(); n++) {
                var node = chunk.get(n / perNode);
                var isThere = there.get(n) >= 0;
                if (isThere ? there.get(n) < node.ver() : places.get(n).period().isCurrent(today)) {
                    stale.add(node.at());
                }
            }
        }
        return stale;
    }
}
