package org.aixin.stats.moves;

import java.util.List;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.booking.NodeVersions;
import org.aixin.stats.counting.Rebooking;
import org.aixin.stats.targets.AffectedPairings;
import org.aixin.stats.targets.PairingTargets;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** A unit came late, moved in a tree, or got another name: what stands below it is booked anew. */
@Component
class UnitMoves implements ProjectionListener<UnitChanged> {

    private final Latches latches;
    private final Generations generations;
    private final UnitTree units;
    private final Rebooking records;
    private final AffectedPairings affected;
    private final PairingTargets targets;
    private final NodeVersions versions;
    private final Books books;

    UnitMoves(
            Latches latches,
            Generations generations,
            UnitTree units,
            Rebooking records,
            AffectedPairings affected,
            PairingTargets targets,
            NodeVersions versions,
            Books books) {
        this.latches = latches;
        this.generations = generations;
        this.units = units;
        this.records = records;
        this.affected = affected;
        this.targets = targets;
        this.versions = versions;
        this.books = books;
    }

    @Override
    public Class<UnitChanged> type() {
        return UnitChanged.class;
    }

    @Override
    public void replaced(List<UnitChanged> events) {
        latches.changePaths();
        var ids = events.stream().map(UnitChanged::id).toList();
        var below = units.everBelow(ids);
        var pairings = affected.ofUnits(below);
        for (int gen : generations.open()) {
            var difference = new Difference();
            records.ofUnits(gen, below, difference);
            targets.rebook(gen, pairings, difference);
            // Also a unit without cadres has figures, and a copy of them.
            for (long id : ids) {
                difference.stocksOf(List.of(Node.unit(Tree.MANAGED_BY, id), Node.unit(Tree.GROUP, id)));
            }
            difference.stocksOf(versions.nodesOf(gen, Tree.MANAGED_BY));
            difference.stocksOf(versions.nodesOf(gen, Tree.GROUP));
            books.write(gen, difference);
        }
    }
}
