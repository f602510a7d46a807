package org.aixin.stats.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.NodeVersion;
import org.aixin.stats.booking.NodeVersions;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.figure.FigureMapper.FlowSum;
import org.aixin.stats.figure.FigureMapper.Named;
import org.aixin.stats.figure.FigureMapper.TargetSum;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the current figures of nodes from MySQL: counters and target sums as they stand, stocks from the spans. */
@Component
class FigureReader {

    private final NodeVersions versions;
    private final FigureMapper figures;
    private final Stocks stocks;

    FigureReader(NodeVersions versions, FigureMapper figures, Stocks stocks) {
        this.versions = versions;
        this.figures = figures;
        this.stocks = stocks;
    }

    /**
     * The figures of nodes of one tree, each for the periods wanted of it. Nodes that are not known are left out.
     *
     * <p>One snapshot, so that a record is in all of a node's numbers or in none, and the version is no newer than
     * they.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<Node, Map<Period, Versioned>> read(
            int gen, Tree tree, Map<String, Set<Period>> wanted, LocalDate today) {
        var version = versions.of(gen, tree, wanted.keySet());
        var named = named(tree, wanted.keySet());
        if (named.isEmpty()) {
            return Map.of();
        }
        var nodes = List.copyOf(named.keySet());
        var flows = figures.flows(gen, tree, nodes, Month.FIRST, Month.LAST).stream()
                .collect(Collectors.groupingBy(FlowSum::node));
        var targets = figures.targets(gen, tree, nodes).stream().collect(Collectors.groupingBy(TargetSum::node));
        var stocksOn = stocks(gen, tree, nodes, version, wanted, today);
        var read = new LinkedHashMap<Node, Map<Period, Versioned>>();
        named.forEach((code, name) -> {
            var node = new Node(tree, code);
            var known = version.get(code);
            var told = new HashMap<Period, Versioned>();
            for (var period : wanted.getOrDefault(code, Set.of())) {
                var asOf = period.asOf(today);
                told.put(
                        period,
                        new Versioned(
                                known == null ? 0 : known.ver(),
                                new Figures(
                                        code,
                                        name.name(),
                                        name.kind(),
                                        asOf,
                                        flows(period, flows.getOrDefault(code, List.of())),
                                        targets(period, targets.getOrDefault(code, List.of())),
                                        stocksOn.getOrDefault(asOf, Map.of()).getOrDefault(code, Stock.NONE))));
            }
            read.put(node, told);
        });
        return read;
    }

    /** The figures of nodes of one tree for a month: its flows, the stocks of its last day, and no targets. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, Versioned> readMonth(
            int gen, Tree tree, List<String> codes, Period period, YearMonth month, LocalDate today) {
        var version = versions.of(gen, tree, codes);
        var named = named(tree, codes);
        if (named.isEmpty()) {
            return Map.of();
        }
        var nodes = List.copyOf(named.keySet());
        var flows = figures.flows(gen, tree, nodes, Month.of(month), Month.of(month)).stream()
                .collect(Collectors.groupingBy(FlowSum::node));
        var asOf = period.asOf(today);
        // Versions tell whether the stocks of today and of years' ends may differ, not those of other days.
        var stocksThen =
                asOf.equals(today) ? stocks.of(gen, tree, nodes, version, asOf) : stocks.count(tree, nodes, asOf);
        var read = new LinkedHashMap<String, Versioned>();
        named.forEach((code, name) -> {
            var known = version.get(code);
            read.put(
                    code,
                    new Versioned(
                            known == null ? 0 : known.ver(),
                            new Figures(
                                    code,
                                    name.name(),
                                    name.kind(),
                                    asOf,
                                    flows(period, flows.getOrDefault(code, List.of())),
                                    Map.of(),
                                    stocksThen.getOrDefault(code, Stock.NONE))));
        });
        return read;
    }

    /**
     * The flows of a node month by month, with the node's version. Nothing where nothing is known.
     *
     * <p>One snapshot, as above.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public VersionedMonths readMonths(int gen, Node node) {
        var known = versions.of(gen, node.tree(), List.of(node.code())).get(node.code());
        var months = new TreeMap<YearMonth, Map<RecipientCategory, Metrics>>();
        for (var row : figures.months(gen, node.tree(), node.code())) {
            months.computeIfAbsent(Month.of(row.time()), any -> new EnumMap<>(RecipientCategory.class))
                    .put(row.category(), row.metrics());
        }
        return new VersionedMonths(known == null ? 0 : known.ver(), months);
    }

    /** By day and code: one round for all nodes whose periods end on the same day. */
    private Map<LocalDate, Map<String, Stock>> stocks(
            int gen,
            Tree tree,
            List<String> nodes,
            Map<String, NodeVersion> versions,
            Map<String, Set<Period>> wanted,
            LocalDate today) {
        var nodesOn = new HashMap<LocalDate, Set<String>>();
        for (var code : nodes) {
            for (var period : wanted.getOrDefault(code, Set.of())) {
                nodesOn.computeIfAbsent(period.asOf(today), day -> new LinkedHashSet<>())
                        .add(code);
            }
        }
        var stocksOn = new HashMap<LocalDate, Map<String, Stock>>();
        nodesOn.forEach((day, codes) -> stocksOn.put(day, stocks.of(gen, tree, List.copyOf(codes), versions, day)));
        return stocksOn;
    }

    /** The latest name of each; what is not known is missing. */
    Map<String, Named> named(Tree tree, Collection<String> codes) {
        var named = new LinkedHashMap<String, Named>();
        if (!codes.isEmpty()) {
            var rows = tree == Tree.DIVISION
                    ? figures.divisions(List.copyOf(codes))
                    : figures.units(codes.stream().map(Long::valueOf).toList());
            rows.forEach(row -> named.put(row.node(), row));
        }
        return named;
    }

    private static Map<RecipientCategory, Metrics> flows(Period period, List<FlowSum> rows) {
        var flows = new EnumMap<RecipientCategory, Metrics>(RecipientCategory.class);
        for (var row : rows) {
            if (period.contains(row.time())) {
                flows.merge(row.category(), row.metrics(), Metrics::plus);
            }
        }
        return flows;
    }

    private static Map<RecipientCategory, TargetSums> targets(Period period, List<TargetSum> rows) {
        var targets = new EnumMap<RecipientCategory, TargetSums>(RecipientCategory.class);
        for (var row : rows) {
            if (period.contains(row.year())) {
                targets.merge(row.category(), row.sums(), TargetSums::plus);
            }
        }
        return targets;
    }
}
