package org.aixin.stats.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.stats.booking.NodeVersions;
import org.aixin.stats.figure.FigureCopies.Place;
import org.springframework.stereotype.Component;

/**
 * Tells cheaply whether figures have changed, of many nodes at once: by their copies in one round to Redis, and while
 * Redis is away, or has none, by one query a tree.
 */
@Component
public class FigureVersions {

    private final ActiveGeneration generation;
    private final FigureCopies copies;
    private final FigurePusher pusher;
    private final NodeVersions versions;

    FigureVersions(ActiveGeneration generation, FigureCopies copies, FigurePusher pusher, NodeVersions versions) {
        this.generation = generation;
        this.copies = copies;
        this.pusher = pusher;
        this.versions = versions;
    }

    /** The versions that whoever asks for the figures now would be told, or older ones; what is not known is missing. */
    public Map<Spot, Long> of(Collection<Spot> spots) {
        var gen = generation.get();
        var known = copied(gen, spots);
        spots.stream()
                .filter(spot -> !known.containsKey(spot))
                .collect(Collectors.groupingBy(spot -> spot.node().tree()))
                .forEach((tree, missing) -> {
                    var nodes = missing.stream()
                            .map(spot -> spot.node().code())
                            .distinct()
                            .toList();
                    var found = versions.of(gen, tree, nodes);
                    for (var spot : missing) {
                        var version = found.get(spot.node().code());
                        if (version != null) {
                            known.put(spot, version.ver());
                        }
                    }
                });
        return known;
    }

    private Map<Spot, Long> copied(int gen, Collection<Spot> spots) {
        var known = new HashMap<Spot, Long>();
        List<Spot> trusted =
                spots.stream().filter(spot -> !pusher.isBehind(spot.node())).toList();
        try {
            var there = copies.versions(trusted.stream()
                    .map(spot -> new Place(gen, spot.node(), spot.period()))
                    .toList());
            for (var i = 0; i < trusted.size(); i++) {
                if (there.get(i) >= 0) {
                    known.put(trusted.get(i), there.get(i));
                }
            }
        } catch (CopiesUnavailable away) {
            // then MySQL tells all of them
        }
        return known;
    }
}
