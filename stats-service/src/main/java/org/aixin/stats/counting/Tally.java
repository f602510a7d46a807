package org.aixin.stats.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.targets.Deeds;
import org.aixin.stats.targets.PairingTargets;
import org.aixin.stats.tree.Paths;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts care records exactly once. Every event carries the full state of its record; the counters move by the
 * difference between what was booked and what is to be booked, in the same transaction as the record's own row. So
 * duplicates, reordering, corrections, voids and rebuilds are one path.
 */
@Component
class Tally {

    private final Generations generations;
    private final CountedRecordMapper records;
    private final Paths paths;
    private final PairingTargets targets;
    private final Books books;
    private final Latches latches;
    private final TransactionTemplate transaction;
    private final Stubborn stubborn = new Stubborn();

    Tally(
            Generations generations,
            CountedRecordMapper records,
            Paths paths,
            PairingTargets targets,
            Books books,
            Latches latches,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.records = records;
        this.paths = paths;
        this.targets = targets;
        this.books = books;
        this.latches = latches;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Applies the events to every generation that is not retired; safe to call again with the same. */
    void apply(List<CareRecordChanged> events) {
        if (!events.isEmpty()) {
            stubborn.run(() -> transaction.executeWithoutResult(begun -> apply(generations.open(), events)));
        }
    }

    /** Applies the events to these generations, in the running transaction. */
    private void apply(List<Integer> into, List<CareRecordChanged> events) {
        latches.keepPaths();
        var newest = newestInOrderOfId(events);
        for (int gen : into) {
            apply(gen, newest);
        }
    }

    private void apply(int gen, List<CareRecordChanged> events) {
        var ids = events.stream().map(CareRecordChanged::id).toList();
        records.claim(gen, ids);
        var booked = records.lock(gen, ids).stream().collect(Collectors.toMap(CountedRecord::id, Function.identity()));
        var fresh = events.stream()
                .filter(event -> {
                    var old = booked.get(event.id());
                    return old == null || event.version() > old.version();
                })
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var routes = paths.from(
                distinct(fresh, CareRecordChanged::divisionCode), distinct(fresh, CareRecordChanged::unitId));
        var difference = new Difference();
        var deeds = new Deeds();
        var rows = new ArrayList<CountedRecord>();
        for (var event : fresh) {
            var old = booked.get(event.id());
            if (old != null) {
                old.takeFrom(difference);
                old.countTowards(deeds, -1);
            }
            var now = CountedRecord.of(event, routes.on(event.occurredOn(), event.divisionCode(), event.unitId()));
            now.addTo(difference);
            now.countTowards(deeds, 1);
            rows.add(now);
        }
        records.put(gen, rows);
        targets.move(gen, deeds, difference);
        books.write(gen, difference);
    }

    private static List<CareRecordChanged> newestInOrderOfId(List<CareRecordChanged> events) {
        var newest = new TreeMap<Long, CareRecordChanged>();
        for (var event : events) {
            newest.merge(event.id(), event, (one, other) -> one.version() >= other.version() ? one : other);
        }
        return List.copyOf(newest.values());
    }

    private static <K extends Comparable<K>> Collection<K> distinct(
            List<CareRecordChanged> events, Function<CareRecordChanged, K> key) {
        return events.stream()
                .map(key)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
