package org.aixin.stats.statistics;

import org.aixin.kernel.json.AixinJson;
import org.aixin.stats.figure.Spot;
import org.aixin.stats.figure.Told;

/** The figures of a spot at one moment, as all who listen to it are told. */
record Snapshot(Spot spot, long ver, String json) {

    Snapshot(Spot spot, Told told) {
        this(
                spot,
                told.ver(),
                AixinJson.mapper()
                        .writeValueAsString(StatisticsView.of(spot.node().tree(), told, spot.period(), null)));
    }
}
