package org.aixin.stats.statistics;

import org.aixin.kernel.json.AixinJson;
import org.aixin.stats.figure.Spot;
import org.aixin.stats.figure.Told;
import org.aixin.stats.tree.Tree;

/** The figures of a spot at one moment, as all who listen to it are told. */
record Snapshot(Spot spot, long ver, String json) {

    Snapshot(Spot spot, Told told) {
        this(spot, told.ver(), AixinJson.mapper().writeValueAsString(view(spot, told)));
    }

    private static StatisticsView view(Spot spot, Told told) {
        return spot.node().tree() == Tree.DIVISION
                ? StatisticsView.ofDivision(told, spot.period(), null)
                : StatisticsView.ofUnit(told, spot.period(), null);
    }
}
