package org.aixin.stats.figure;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.tree.Node;
import org.springframework.stereotype.Component;

/**
 * Tells what flowed at a node month by month. The counters are read once for as long as the node's version, which
 * stands beside its figures in Redis, is the same. Thread-safe.
 */
@Component
public class Months {

    // A node has some 200 cells, a small fraction of them below the counties.
    private static final int REMEMBERED = 1_000;

    private final ActiveGeneration generation;
    private final FigureReader reader;
    private final Bulkhead bulkhead;
    private final Map<Key, VersionedMonths> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, VersionedMonths> eldest) {
                    return size() > REMEMBERED;
                }
            });

    Months(ActiveGeneration generation, FigureReader reader, Bulkhead bulkhead) {
        this.generation = generation;
        this.reader = reader;
        this.bulkhead = bulkhead;
    }

    private record Key(int gen, Node node) {}

    /**
     * The months in which something was booked, by category, since the programme began.
     *
     * @param ver the version of the figures that are told beside them; the months are as new
     */
    public SortedMap<YearMonth, Map<RecipientCategory, Metrics>> of(Node node, long ver) {
        var key = new Key(generation.get(), node);
        var known = remembered.get(key);
        if (known == null || known.ver() < ver) {
            known = bulkhead.shared(List.of(key, ver), () -> reader.readMonths(key.gen, node));
            if (known.ver() > 0) {
                remembered.put(key, known);
            }
        }
        return known.months();
    }
}
