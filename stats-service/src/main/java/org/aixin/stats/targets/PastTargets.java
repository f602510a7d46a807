package org.aixin.stats.targets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.targets.PlacedPairingMapper.Done;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Paths;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** Reckons targets as of a day in the past, from the same spans and by the same rules as the books. */
@Component
public class PastTargets {

    private static final int CHUNK = 1000;

    private final AffectedPairings pairings;
    private final PlacedPairingMapper placings;
    private final DivisionTree divisions;
    private final UnitTree units;
    private final Paths paths;

    PastTargets(
            AffectedPairings pairings,
            PlacedPairingMapper placings,
            DivisionTree divisions,
            UnitTree units,
            Paths paths) {
        this.pairings = pairings;
        this.placings = placings;
        this.divisions = divisions;
        this.units = units;
        this.paths = paths;
    }

    /** The sums under a node over the years, each as seen on the day or on its own last day. */
    public Map<RecipientCategory, TargetSums> of(int gen, Node node, IntStream years, LocalDate day) {
        var ids = List.copyOf(new TreeSet<>(everUnder(node)));
        var sums = new EnumMap<RecipientCategory, TargetSums>(RecipientCategory.class);
        years.forEach(year -> {
            for (var i = 0; i < ids.size(); i += CHUNK) {
                add(gen, node, year, day, ids.subList(i, Math.min(ids.size(), i + CHUNK)), sums);
            }
        });
        return sums;
    }

    private Collection<Long> everUnder(Node node) {
        return node.tree() == Tree.DIVISION
                ? pairings.ofDivisions(divisions.everBelow(List.of(node.code())))
                : pairings.ofUnits(units.everBelow(List.of(Long.valueOf(node.code()))));
    }

    private void add(
            int gen, Node node, int year, LocalDate day, List<Long> ids, Map<RecipientCategory, TargetSums> sums) {
        var first = LocalDate.ofYearDay(year, 1);
        var last = RuleVersion.lastDay(year, day);
        var placed = placings.placed(ids, first, last);
        var routes = PlacedPairing.routes(paths, placed);
        var done = placings.done(gen, ids, first, last).stream()
                .collect(Collectors.toMap(Done::pairingId, Function.identity()));
        for (var pairing : placed) {
            var target = pairing.target(year);
            var category = pairing.category();
            if (target.isPresent()
                    && category != null
                    && pairing.places(routes).in(node.tree()).contains(node.code())) {
                var did = done.getOrDefault(pairing.pairingId(), new Done(pairing.pairingId(), 0, 0));
                sums.merge(
                        category,
                        TargetSums.of(
                                did.contacts(),
                                target.get().contacts(),
                                did.visits(),
                                target.get().visits()),
                        TargetSums::plus);
            }
        }
    }
}
