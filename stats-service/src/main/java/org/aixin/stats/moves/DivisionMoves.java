package org.aixin.stats.moves;

import java.util.List;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.booking.NodeVersions;
import org.aixin.stats.counting.Rebooking;
import org.aixin.stats.targets.AffectedPairings;
import org.aixin.stats.targets.PairingTargets;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** A division came late, moved, or got another name: what stands below it is booked anew. */
@Component
class DivisionMoves implements ProjectionListener<DivisionChanged> {

    private final Latches latches;
    private final Generations generations;
    private final DivisionTree divisions;
    private final Rebooking records;
    private final AffectedPairings affected;
    private final PairingTargets targets;
    private final NodeVersions versions;
    private final StockPaths stocks;
    private final Books books;

    DivisionMoves(
            Latches latches,
            Generations generations,
            DivisionTree divisions,
            Rebooking records,
            AffectedPairings affected,
            PairingTargets targets,
            NodeVersions versions,
            StockPaths stocks,
            Books books) {
        this.latches = latches;
        this.generations = generations;
        this.divisions = divisions;
        this.records = records;
        this.affected = affected;
        this.targets = targets;
        this.versions = versions;
        this.stocks = stocks;
        this.books = books;
    }

    @Override
    public Class<DivisionChanged> type() {
        return DivisionChanged.class;
    }

    @Override
    public void replaced(List<DivisionChanged> events) {
        latches.changePaths();
        var codes = events.stream().map(DivisionChanged::code).toList();
        // A record's path can only differ if one of these stands on it, so its leaf stands below one of these.
        var below = divisions.everBelow(codes);
        var pairings = affected.ofDivisions(below);
        var ways = stocks.aboveDivisions(codes);
        for (int gen : generations.open()) {
            var difference = new Difference();
            records.ofDivisions(gen, below, difference);
            targets.rebook(gen, pairings, difference);
            ways.forEach(way -> difference.stocksOf(Tree.DIVISION, way));
            // Where a division hung before, people may be missing now; names have changed too. Divisions change rarely.
            difference.stocksOf(versions.nodesOf(gen, Tree.DIVISION));
            books.write(gen, difference);
        }
    }
}
