package org.aixin.stats.statistics;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.stats.statistics.StatisticsView.Holder;
import org.aixin.stats.tree.Node;
import org.springframework.stereotype.Component;

/**
 * Knows the divisions that report to the province for themselves, beside the prefectures, although they hang further down:
 * 兰州新区, 甘肃矿区. Their figures are part of those of what they hang under, so they are told beside the children of a node and
 * never among them.
 */
@Component
class ReportingUnits {

    private final DivisionTree divisions;
    private final StatisticsScope scope;

    ReportingUnits(DivisionTree divisions, StatisticsScope scope) {
        this.divisions = divisions;
        this.scope = scope;
    }

    /**
     * Those below one of these on that day, by code, each with the one that holds it; whoever may see it is asked by {@link
     * #seen}. One of these themselves is told as such, and left out.
     *
     * @param below what hangs right below a division
     */
    Map<String, Holder> within(List<DivisionNode> below, LocalDate day) {
        var holders =
                below.stream().collect(toMap(DivisionNode::code, holder -> new Holder(holder.code(), holder.name())));
        var codes =
                divisions.reportingUnits(day).stream().map(DivisionNode::code).toList();
        var ways = divisions.lineage(codes);
        var within = new LinkedHashMap<String, Holder>();
        for (var code : codes) {
            ways.pathOf(code, day).stream()
                    .filter(step -> !step.equals(code))
                    .map(holders::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(holder -> within.put(code, holder));
        }
        return within;
    }

    /** Those of them that lie within the caller's grants, by code. */
    List<String> seen(Map<String, Holder> within) {
        return within.keySet().stream()
                .filter(code -> scope.sees(Node.division(code)))
                .toList();
    }
}
