package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.stats.booking.NodeVersion;
import org.aixin.stats.figure.Stock.Heads;
import org.aixin.stats.figure.StockMapper.Cadres;
import org.aixin.stats.figure.StockMapper.People;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/**
 * Counts the stock figures of nodes, and remembers them until they may differ: a province's take seconds, while its
 * flows change with every record. Thread-safe.
 */
@Component
class Stocks {

    private static final int REMEMBERED = 200_000;
    private static final int UNITS_AT_ONCE = 25;

    private final StockMapper stocks;
    private final Map<Key, Remembered> remembered = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    });

    Stocks(StockMapper stocks) {
        this.stocks = stocks;
    }

    private record Key(int gen, Node node, LocalDate day) {}

    private record Remembered(long stockVer, Stock stock) {}

    /**
     * The stocks of nodes of one tree, by code; those that are not remembered are counted together.
     *
     * @param versions read in the same snapshot; nothing for a node that has none
     */
    Map<String, Stock> of(int gen, Tree tree, List<String> codes, Map<String, NodeVersion> versions, LocalDate day) {
        var stocks = new HashMap<String, Stock>();
        var unknown = new ArrayList<String>();
        for (var code : codes) {
            var version = versions.get(code);
            var known = remembered.get(new Key(gen, new Node(tree, code), day));
            if (known != null && version != null && known.stockVer == version.stockVer()) {
                stocks.put(code, known.stock);
            } else {
                unknown.add(code);
            }
        }
        stocks.putAll(count(tree, unknown, day));
        for (var code : unknown) {
            var version = versions.get(code);
            if (version != null) {
                var counted = new Remembered(version.stockVer(), stocks.getOrDefault(code, Stock.NONE));
                remembered.put(new Key(gen, new Node(tree, code), day), counted);
            }
        }
        return stocks;
    }

    /** As of any day, from the spans. */
    Stock count(Node node, LocalDate day) {
        return count(node.tree(), List.of(node.code()), day).getOrDefault(node.code(), Stock.NONE);
    }

    /** The stocks of nodes of one tree as of any day, by code, from the spans. */
    Map<String, Stock> count(Tree tree, List<String> codes, LocalDate day) {
        var stocks = new HashMap<String, Stock>();
        apart(tree, codes).forEach(together -> stocks.putAll(countTogether(tree, together, day)));
        return stocks;
    }

    /**
     * What one query counts. Divisions of one level have nobody in common, so that it never counts more than the whole
     * province; of units only some are taken at once.
     */
    private static Collection<List<String>> apart(Tree tree, List<String> codes) {
        if (tree == Tree.DIVISION) {
            return codes.stream()
                    .collect(Collectors.groupingBy(
                            code -> DivisionCode.prefixOf(code).length()))
                    .values();
        }
        var parts = new ArrayList<List<String>>();
        for (var from = 0; from < codes.size(); from += UNITS_AT_ONCE) {
            parts.add(codes.subList(from, Math.min(codes.size(), from + UNITS_AT_ONCE)));
        }
        return parts;
    }

    private Map<String, Stock> countTogether(Tree tree, List<String> codes, LocalDate day) {
        return switch (tree) {
            case DIVISION -> together(stocks.peopleOfDivisions(codes, day), stocks.cadresOfDivisions(codes, day));
            case MANAGED_BY -> {
                var ids = ids(codes);
                yield together(stocks.peopleOfManagedUnits(ids, day), stocks.cadresOfManagedUnits(ids, day));
            }
            case GROUP -> {
                var ids = ids(codes);
                yield together(stocks.peopleOfGroups(ids, day), stocks.cadresOfGroups(ids, day));
            }
        };
    }

    private static List<Long> ids(List<String> codes) {
        return codes.stream().map(Long::valueOf).toList();
    }

    private static Map<String, Stock> together(List<People> people, List<Cadres> cadres) {
        var cadresByNode =
                cadres.stream().filter(row -> row.node() != null).collect(Collectors.groupingBy(Cadres::node));
        return people.stream()
                .filter(row -> row.node() != null)
                .collect(Collectors.groupingBy(
                        People::node,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                rows -> stock(
                                        rows,
                                        cadresByNode.getOrDefault(rows.get(0).node(), List.of())))));
    }

    private static Stock stock(List<People> people, List<Cadres> cadres) {
        var cadresOf = new EnumMap<RecipientCategory, Long>(RecipientCategory.class);
        var allCadres = 0L;
        for (var row : cadres) {
            if (row.category() == null) {
                allCadres = row.totalCadres();
            } else {
                cadresOf.put(row.category(), row.cadres());
            }
        }
        var byCategory = new EnumMap<RecipientCategory, Heads>(RecipientCategory.class);
        var households = 0L;
        for (var row : people) {
            if (row.category() == null) {
                households = row.totalHouseholds();
            } else {
                byCategory.put(
                        row.category(),
                        new Heads(row.recipients(), row.households(), cadresOf.getOrDefault(row.category(), 0L)));
            }
        }
        return new Stock(allCadres, households, byCategory);
    }
}
