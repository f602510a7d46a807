package org.aixin.stats.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.DivisionNode;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.persistence.spans.UnitNode;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.stats.figure.FigureDesk;
import org.aixin.stats.figure.Spot;
import org.aixin.stats.figure.Told;
import org.aixin.stats.statistics.StatisticsController.DivisionChildren;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Service;

/** Tells the figures of divisions and units to those who may see them. */
@Service
class Statistics {

    private final StatisticsScope scope;
    private final FigureDesk desk;
    private final DivisionTree divisions;
    private final UnitTree units;
    private final Parents parents;
    private final ReportingUnits reportingUnits;
    private final Clock clock;

    Statistics(
            StatisticsScope scope,
            FigureDesk desk,
            DivisionTree divisions,
            UnitTree units,
            Parents parents,
            ReportingUnits reportingUnits,
            Clock clock) {
        this.scope = scope;
        this.desk = desk;
        this.divisions = divisions;
        this.units = units;
        this.parents = parents;
        this.reportingUnits = reportingUnits;
        this.clock = clock;
    }

    StatisticsView ofDivision(String code, Asked asked) {
        scope.requireDivision(code);
        return told(Node.division(code), asked)
                .map(told -> StatisticsView.ofDivision(told, asked.period(), asked.category()))
                .orElseThrow(NotFound::new);
    }

    StatisticsView ofUnit(UnitTreeKind tree, long id, Asked asked) {
        scope.requireUnit(id);
        return told(Node.unit(Whose.treeOf(tree), id), asked)
                .map(told -> StatisticsView.ofUnit(told, asked.period(), asked.category()))
                .orElseThrow(NotFound::new);
    }

    /** What a stream begins with, after the same checks as the plain answer. */
    Snapshot snapshot(Node node, Asked asked) {
        scope.require(node);
        return told(node, asked)
                .map(told -> new Snapshot(new Spot(node, asked.period()), told))
                .orElseThrow(NotFound::new);
    }

    /**
     * By code, never by result: the programme ranks nobody. What is right below adds up; the reporting units further down are
     * part of it, and told apart.
     */
    DivisionChildren ofDivisionsIn(String code, Asked asked) {
        scope.requireDivision(code);
        var today = checked(asked);
        if (divisions.find(code, today).isEmpty()) {
            throw new NotFound();
        }
        var below = divisions.children(code, asked.day(today));
        var within = reportingUnits.within(below, asked.day(today));
        var codes = Stream.concat(below.stream().map(DivisionNode::code), reportingUnits.seen(within).stream())
                .toList();
        var withChildren = parents.among(Tree.DIVISION, codes, asked.day(today));
        var items = new ArrayList<StatisticsView>();
        var apart = new ArrayList<StatisticsView>();
        for (var told : all(Tree.DIVISION, codes, asked, today)) {
            var one = told.figures().code();
            var view = StatisticsView.ofDivision(told, asked.period(), asked.category());
            var holder = within.get(one);
            if (holder == null) {
                items.add(view.asChild(withChildren.contains(one)));
            } else {
                apart.add(view.asReportingUnit(withChildren.contains(one), holder));
            }
        }
        return new DivisionChildren(items, apart);
    }

    /** By id, never by result. */
    List<StatisticsView> ofUnitsIn(UnitTreeKind tree, long id, Asked asked) {
        scope.requireUnit(id);
        var today = checked(asked);
        if (units.find(id, today).isEmpty()) {
            throw new NotFound();
        }
        var ids = units.children(tree, id, asked.day(today)).stream()
                .map(UnitNode::unitId)
                .map(String::valueOf)
                .toList();
        var withChildren = parents.among(Whose.treeOf(tree), ids, asked.day(today));
        return all(Whose.treeOf(tree), ids, asked, today).stream()
                .map(told -> StatisticsView.ofUnit(told, asked.period(), asked.category())
                        .asChild(withChildren.contains(told.figures().code())))
                .toList();
    }

    /** Whoever asks has checked who may see it. */
    Optional<Told> told(Node node, Asked asked) {
        var today = checked(asked);
        return asked.isPast(today)
                ? desk.asOf(node, asked.period(), asked.day(today))
                : desk.current(node, asked.period());
    }

    /** Of several divisions; whoever asks lets nobody see more than they may. */
    List<Told> told(List<String> divisionCodes, Asked asked) {
        return all(Tree.DIVISION, divisionCodes, asked, checked(asked));
    }

    private List<Told> all(Tree tree, List<String> codes, Asked asked, LocalDate today) {
        if (asked.isPast(today)) {
            return codes.stream()
                    .map(code -> desk.asOf(new Node(tree, code), asked.period(), asked.day(today)))
                    .flatMap(Optional::stream)
                    .toList();
        }
        var told = desk.current(tree, codes, asked.period());
        return codes.stream().map(told::get).filter(Objects::nonNull).toList();
    }

    private LocalDate checked(Asked asked) {
        var today = BusinessDays.today(clock);
        asked.check(today);
        return today;
    }
}
