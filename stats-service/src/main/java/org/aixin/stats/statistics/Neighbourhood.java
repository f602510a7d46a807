package org.aixin.stats.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.stats.statistics.StatisticsView.Holder;

/**
 * What stands around a node in its tree on a day.
 *
 * @param above from the root down, the node itself left out
 * @param below the codes of those right below, by code
 * @param opening those of them, and of the reporting units, that have something below themselves
 * @param reportingUnits further down, by code: each with what holds it right below the node; whoever may see them
 * @param counties of the province alone, by code: each with the one it hangs under
 */
record Neighbourhood(
        List<Step> above,
        List<String> below,
        Set<String> opening,
        Map<String, Holder> reportingUnits,
        Map<String, String> counties) {

    /** One step of the way down to a node: the division's code or the unit's id. */
    record Step(String id, String name) {}
}
