package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aixin.stats.targets.PastTargets;
import org.aixin.stats.tree.Node;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Figures as of another day than the counters stand for: targets and stocks from the spans. Always MySQL. */
@Component
class PastFigures {

    private final FigureReader reader;
    private final PastFlows flows;
    private final PastTargets targets;
    private final Stocks stocks;

    PastFigures(FigureReader reader, PastFlows flows, PastTargets targets, Stocks stocks) {
        this.reader = reader;
        this.flows = flows;
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
                flows.of(gen, node.tree(), List.of(node.code()), period, day),
                targets.of(gen, node, period.targetYears(day), day),
                stocks.count(node, day)));
    }
}
