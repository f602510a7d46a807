package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.NodeVersion;
import org.aixin.stats.figure.Stock.Heads;
import org.aixin.stats.figure.StockMapper.Row;
import org.aixin.stats.tree.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the stock figures of a node, and remembers them until they may differ: a province's take seconds, while its
 * flows change with every record. Thread-safe.
 */
@Component
class Stocks {

    private static final int REMEMBERED = 50_000;

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

    /** @param version read in the same snapshot; null for a node that has none */
    Stock of(int gen, Node node, @Nullable NodeVersion version, LocalDate day) {
        if (version == null) {
            return count(node, day);
        }
        var key = new Key(gen, node, day);
        var known = remembered.get(key);
        if (known != null && known.stockVer == version.stockVer()) {
            return known.stock;
        }
        var counted = count(node, day);
        remembered.put(key, new Remembered(version.stockVer(), counted));
        return counted;
    }

    /** As of any day, from the spans. */
    Stock count(Node node, LocalDate day) {
        return summedUp(
                switch (node.tree()) {
                    case DIVISION -> stocks.ofDivision(node.code(), day);
                    case MANAGED_BY -> stocks.ofManagedUnits(Long.parseLong(node.code()), day);
                    case GROUP -> stocks.ofGroup(Long.parseLong(node.code()), day);
                });
    }

    private static Stock summedUp(List<Row> rows) {
        var byCategory = new EnumMap<RecipientCategory, Heads>(RecipientCategory.class);
        var cadres = 0L;
        var households = 0L;
        for (var row : rows) {
            if (row.category() == null) {
                cadres = row.totalCadres();
                households = row.totalHouseholds();
            } else {
                byCategory.put(row.category(), new Heads(row.recipients(), row.households(), row.cadres()));
            }
        }
        return new Stock(cadres, households, byCategory);
    }
}
