package org.aixin.stats.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.aixin.stats.tree.Paths.Routes;
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
            var newest = newestInOrderOfId(events);
            stubborn.run(() -> transaction.executeWithoutResult(begun -> {
                latches.keepPaths();
                // Asked after the latch, for whoever opens or closes a generation holds it alone.
                generations.open().forEach(gen -> apply(gen, newest));
            }));
        }
    }

    /**
     * Applies the events to this generation alone; safe to call again with the same.
     *
     * @param with happens in the same transaction, which may be tried again
     */
    void apply(int gen, List<CareRecordChanged> events, Runnable with) {
        var newest = newestInOrderOfId(events);
        stubborn.run(() -> transaction.executeWithoutResult(begun -> {
            latches.keepPaths();
            if (!newest.isEmpty()) {
                apply(gen, newest);
            }
            with.run();
        }));
    }

    /**
     * Writes the rows of these records as their owner's states say, and moves no counter: whoever altered a row behind
     * our back moved none either. Older states than what was booked are left out.
     */
    void restore(List<CareRecordChanged> states) {
        var newest = newestInOrderOfId(states);
        stubborn.run(() -> transaction.executeWithoutResult(begun -> {
            latches.keepPaths();
            var routes = routes(newest);
            generations.complete().forEach(gen -> {
                var booked = locked(gen, newest);
                var rows = newest.stream()
                        .filter(state -> {
                            var old = booked.get(state.id());
                            return old != null && old.version() == state.version();
                        })
                        .map(state -> booked(state, routes))
                        .toList();
                if (!rows.isEmpty()) {
                    records.put(gen, rows);
                }
            });
        }));
    }

    /** Takes out again, of every generation, what was booked of these records. */
    void takeOut(Collection<Long> ids) {
        var sorted = ids.stream().sorted().toList();
        stubborn.run(() -> transaction.executeWithoutResult(begun -> {
            latches.keepPaths();
            generations.open().forEach(gen -> {
                var difference = new Difference();
                var deeds = new Deeds();
                for (var old : records.lock(gen, sorted)) {
                    old.takeFrom(difference);
                    old.countTowards(deeds, -1);
                }
                records.delete(gen, sorted);
                targets.move(gen, deeds, difference);
                books.write(gen, difference);
            });
        }));
    }

    /** What becomes of these states, where the trees have them now. */
    List<CountedRecord> booked(List<CareRecordChanged> states) {
        var routes = routes(states);
        return states.stream().map(state -> booked(state, routes)).toList();
    }

    private Routes routes(List<CareRecordChanged> states) {
        return paths.from(
                distinct(states, CareRecordChanged::divisionCode), distinct(states, CareRecordChanged::unitId));
    }

    private static CountedRecord booked(CareRecordChanged state, Routes routes) {
        return CountedRecord.of(state, routes.on(state.occurredOn(), state.divisionCode(), state.unitId()));
    }

    private Map<Long, CountedRecord> locked(int gen, List<CareRecordChanged> events) {
        return records.lock(gen, events.stream().map(CareRecordChanged::id).toList()).stream()
                .collect(Collectors.toMap(CountedRecord::id, Function.identity()));
    }

    private void apply(int gen, List<CareRecordChanged> events) {
        var ids = events.stream().map(CareRecordChanged::id).toList();
        records.claim(gen, ids);
        var booked = locked(gen, events);
        var fresh = events.stream()
                .filter(event -> {
                    var old = booked.get(event.id());
                    return old == null || event.version() > old.version();
                })
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var routes = routes(fresh);
        var difference = new Difference();
        var deeds = new Deeds();
        var rows = new ArrayList<CountedRecord>();
        for (var event : fresh) {
            var old = booked.get(event.id());
            if (old != null) {
                old.takeFrom(difference);
                old.countTowards(deeds, -1);
            }
            var now = booked(event, routes);
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
