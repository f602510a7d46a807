package org.aixin.stats.statistics;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.stats.figure.Stock;
import org.aixin.stats.figure.Told;
import org.aixin.stats.statistics.SmallCells.Hidden;
import org.aixin.stats.tree.Node;
import org.springframework.stereotype.Service;

/** Tells agencies the figures of divisions, and nobody by them. */
@Service
class OpenStatistics {

    private final StatisticsScope scope;
    private final Statistics statistics;
    private final DivisionTree divisions;
    private final Clock clock;

    OpenStatistics(StatisticsScope scope, Statistics statistics, DivisionTree divisions, Clock clock) {
        this.scope = scope;
        this.statistics = statistics;
        this.divisions = divisions;
        this.clock = clock;
    }

    OpenStatisticsView ofDivision(String code, Asked asked) {
        scope.requireDivision(code);
        var told = statistics.told(Node.division(code), asked).orElseThrow(NotFound::new);
        var whole = StatisticsView.ofDivision(told, asked.period(), asked.category());
        var division = whole.division();
        if (division == null) {
            throw new IllegalStateException("A division without a name: " + code);
        }
        var stock = told.figures().stock();
        return OpenStatisticsView.of(whole, division, stock, hidden(code, stock, asked), asked.category());
    }

    /** Down from the highest place that the caller sees: what is not told there decides about what lies below. */
    private Hidden hidden(String code, Stock stock, Asked asked) {
        var day = asked.day(BusinessDays.today(clock));
        var way = divisions.lineage(List.of(code)).pathOf(code, day).stream()
                .dropWhile(step -> !scope.sees(Node.division(step)))
                .toList();
        var top = way.get(0);
        var hidden = SmallCells.ofTop(
                top.equals(code) ? stock : stocks(List.of(top), asked).getOrDefault(top, stock));
        for (var i = 1; i < way.size(); i++) {
            var beside = divisions.children(way.get(i - 1), day).stream()
                    .map(DivisionNode::code)
                    .toList();
            var below = SmallCells.below(stocks(beside, asked), hidden);
            hidden = below.getOrDefault(way.get(i), SmallCells.wholly());
        }
        return hidden;
    }

    private Map<String, Stock> stocks(List<String> codes, Asked asked) {
        return statistics.told(codes, asked).stream()
                .collect(Collectors.toMap(
                        (Told told) -> told.figures().code(),
                        told -> told.figures().stock(),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }
}
