package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.targets.PastTargets;
import org.aixin.stats.tree.Node;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures as of another day than the counters stand for: whole months from the counters, the begun one from the
 * records, targets and stocks from the spans. Always MySQL.
 */
@Component
class PastFigures {

    private final FigureReader reader;
    private final FigureMapper figures;
    private final PastMapper past;
    private final PastTargets targets;
    private final Stocks stocks;

    PastFigures(FigureReader reader, FigureMapper figures, PastMapper past, PastTargets targets, Stocks stocks) {
        this.reader = reader;
        this.figures = figures;
        this.past = past;
        this.targets = targets;
        this.stocks = stocks;
    }

    /** Empty when the node is not known. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Figures> read(int gen, Node node, Period period, LocalDate day) {
        var name = reader.named(node.tree(), List.of(node.code())).get(node.code());
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(new Figures(
                node.code(),
                name.name(),
                name.kind(),
                day,
                flows(gen, node, period, day),
                targets.of(gen, node, period.targetYears(day), day),
                stocks.count(node, day)));
    }

    private Map<RecipientCategory, Metrics> flows(int gen, Node node, Period period, LocalDate day) {
        var last = period.asOf(day);
        var sums = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
        if (last.isBefore(period.firstDay())) {
            return sums;
        }
        var begun = last.withDayOfMonth(1);
        figures.flows(gen, node.tree(), List.of(node.code()), Month.of(period.firstDay()), Month.of(begun) - 1)
                .forEach(row -> sums.merge(row.category(), row.metrics(), Metrics::plus));
        past.records(gen, node.tree(), node.code(), begun, last)
                .forEach(row -> row.metrics().forEach((category, sum) -> sums.merge(category, sum, Metrics::plus)));
        return sums;
    }
}
