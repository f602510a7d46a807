package org.aixin.stats.reconciliation;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.aixin.contracts.RecipientCategory;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.FlowCell;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.booking.TargetCell;
import org.aixin.stats.booking.TargetSums;
import org.aixin.stats.reconciliation.Drift.Layer;
import org.aixin.stats.reconciliation.SumMapper.DoneInYear;
import org.aixin.stats.targets.Deeds;
import org.aixin.stats.targets.PairingTargets;
import org.aixin.stats.targets.RuleVersion;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the counters of a generation with the sums of what was booked. Looks in one snapshot, where a record is in
 * all of its counters or in none; and puts right while nobody else may book.
 */
@Component
public class CounterCheck {

    private final SumMapper sums;
    private final Books books;
    private final PairingTargets targets;
    private final Latches latches;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;

    CounterCheck(
            SumMapper sums,
            Books books,
            PairingTargets targets,
            Latches latches,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sums = sums;
        this.books = books;
        this.targets = targets;
        this.latches = latches;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * What was looked at.
     *
     * @param cells how many
     */
    public record Compared(long cells, List<Drift> drifts) {}

    /** Every month of which anything is booked or told, {@code yyyymm}. */
    public List<Integer> months(int gen) {
        return sums.months(gen);
    }

    /** The month that goes on and the one before, of which most is booked. */
    List<Integer> recentMonths() {
        var month = YearMonth.from(BusinessDays.today(clock));
        return List.of(number(month.minusMonths(1)), number(month));
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    /** The flow counters of a month, in all trees. */
    public Compared flows(int gen, int month, boolean heal) {
        return look(
                heal,
                difference -> {
                    var drifts = new ArrayList<Drift>();
                    var cells = 0L;
                    for (var tree : Tree.values()) {
                        var expected = bookedFlows(gen, tree, month);
                        var found = new HashMap<FlowCell, Metrics>();
                        sums.flows(gen, tree, month)
                                .forEach(cell ->
                                        found.put(new FlowCell(cell.node(), month, cell.category()), cell.metrics()));
                        cells += found.size();
                        compare(
                                expected,
                                found,
                                Metrics.ZERO,
                                (one, other) -> one.plus(other.times(-1)),
                                (cell, missing) -> difference.correct(tree, cell, missing),
                                (cell, right, wrong) -> drifts.add(new Drift(
                                        Layer.COUNTER,
                                        "%s %s %d %s".formatted(tree, cell.node(), cell.month(), cell.category()),
                                        told(right),
                                        told(wrong),
                                        false)));
                    }
                    return new Compared(cells, drifts);
                },
                gen);
    }

    private Map<FlowCell, Metrics> bookedFlows(int gen, Tree tree, int month) {
        var first = YearMonth.of(month / 100, month % 100);
        var cells = new HashMap<FlowCell, Metrics>();
        for (var sum : sums.booked(gen, tree, first.atDay(1), first.atEndOfMonth())) {
            for (var node : sum.path().nodes()) {
                cells.merge(new FlowCell(node, month, sum.category()), sum.events(), Metrics::plus);
                for (var category : RecipientCategory.values()) {
                    var people = sum.personTimes(category);
                    if (!people.equals(Metrics.ZERO)) {
                        cells.merge(new FlowCell(node, month, category), people, Metrics::plus);
                    }
                }
            }
        }
        return cells;
    }

    /** The sums of targets of every year, in all trees. */
    public Compared targets(int gen, boolean heal) {
        var drifts = new ArrayList<Drift>();
        var cells = 0L;
        for (var year : years()) {
            var compared = targets(gen, year, heal);
            drifts.addAll(compared.drifts());
            cells += compared.cells();
        }
        return new Compared(cells, drifts);
    }

    private List<Integer> years() {
        return RuleVersion.years(BusinessDays.today(clock)).boxed().toList();
    }

    private Compared targets(int gen, int year, boolean heal) {
        return look(
                heal,
                difference -> {
                    var drifts = new ArrayList<Drift>();
                    var cells = 0L;
                    for (var tree : Tree.values()) {
                        var expected = new HashMap<TargetCell, TargetSums>();
                        for (var sum : sums.owed(gen, tree, year)) {
                            sum.path()
                                    .nodes()
                                    .forEach(node -> expected.merge(
                                            new TargetCell(node, year, sum.category()), sum.sums(), TargetSums::plus));
                        }
                        var found = new HashMap<TargetCell, TargetSums>();
                        sums.targets(gen, tree, year)
                                .forEach(cell ->
                                        found.put(new TargetCell(cell.node(), year, cell.category()), cell.sums()));
                        cells += found.size();
                        compare(
                                expected,
                                found,
                                TargetSums.ZERO,
                                (one, other) -> one.plus(other.times(-1)),
                                (cell, missing) -> difference.correct(tree, cell, missing),
                                (cell, right, wrong) -> drifts.add(new Drift(
                                        Layer.TARGET,
                                        "%s %s %d %s".formatted(tree, cell.node(), cell.year(), cell.category()),
                                        told(right),
                                        told(wrong),
                                        false)));
                    }
                    return new Compared(cells, drifts);
                },
                gen);
    }

    /** What each pairing did by the records, and owes by the spans, page by page. */
    public Compared pairings(int gen, boolean heal) {
        var drifts = new ArrayList<Drift>();
        var seen = 0L;
        var after = 0L;
        while (true) {
            var ids = sums.pairingsAfter(gen, after);
            var upTo = ids.isEmpty() ? Long.MAX_VALUE : ids.get(ids.size() - 1);
            drifts.addAll(done(gen, after, upTo, heal));
            if (ids.isEmpty()) {
                return new Compared(seen, drifts);
            }
            drifts.addAll(placed(gen, ids, heal));
            seen += ids.size();
            after = upTo;
        }
    }

    private List<Drift> done(int gen, long after, long upTo, boolean heal) {
        var looked = snapshot.execute(begun -> undone(gen, after, upTo, new Deeds()));
        if (!heal || looked.isEmpty()) {
            return looked;
        }
        return transaction.execute(begun -> {
            latches.changePaths();
            var deeds = new Deeds();
            var drifts = undone(gen, after, upTo, deeds);
            var difference = new Difference();
            targets.move(gen, deeds, difference);
            books.write(gen, difference);
            return drifts.stream().map(Drift::putRight).toList();
        });
    }

    private List<Drift> undone(int gen, long after, long upTo, Deeds deeds) {
        record Key(long pairing, int year) {}
        var found = new HashMap<Key, DoneInYear>();
        sums.done(gen, after, upTo).forEach(row -> found.put(new Key(row.pairingId(), row.year()), row));
        var expected = new HashMap<Key, DoneInYear>();
        sums.counted(gen, after, upTo).forEach(row -> expected.put(new Key(row.pairingId(), row.year()), row));
        var keys = new HashSet<>(found.keySet());
        keys.addAll(expected.keySet());
        var drifts = new ArrayList<Drift>();
        for (var key : keys) {
            var none = new DoneInYear(key.pairing(), key.year(), 0, 0);
            var right = expected.getOrDefault(key, none);
            var wrong = found.getOrDefault(key, none);
            if (!right.equals(wrong)) {
                deeds.add(
                        key.pairing(),
                        key.year(),
                        right.contacts() - wrong.contacts(),
                        right.visits() - wrong.visits());
                drifts.add(new Drift(
                        Layer.PAIRING,
                        "pairing %d %d".formatted(key.pairing(), key.year()),
                        "contacts %d, visits %d".formatted(right.contacts(), right.visits()),
                        "contacts %d, visits %d".formatted(wrong.contacts(), wrong.visits()),
                        false));
            }
        }
        return drifts;
    }

    /** Looking is putting right here; without healing it is taken back. */
    private List<Drift> placed(int gen, Collection<Long> pairingIds, boolean heal) {
        return transaction.execute(begun -> {
            latches.changeTargets();
            var difference = new Difference();
            var moved = targets.rebook(gen, pairingIds, difference);
            if (!heal) {
                begun.setRollbackOnly();
            } else if (!moved.isEmpty()) {
                books.write(gen, difference);
            }
            return moved.stream()
                    .map(id -> new Drift(
                            Layer.PAIRING, "pairing " + id, "as its spans say", "another place or target", heal))
                    .toList();
        });
    }

    private interface Look {
        Compared at(Difference difference);
    }

    /** Compares in a snapshot; what differs is looked at again and put right while nobody may book. */
    private Compared look(boolean heal, Look look, int gen) {
        var seen = snapshot.execute(begun -> look.at(new Difference()));
        if (!heal || seen.drifts().isEmpty()) {
            return seen;
        }
        return transaction.execute(begun -> {
            latches.changePaths();
            var difference = new Difference();
            var again = look.at(difference);
            books.write(gen, difference);
            return new Compared(
                    again.cells(), again.drifts().stream().map(Drift::putRight).toList());
        });
    }

    private interface Told<C, V> {
        void differs(C cell, V right, V wrong);
    }

    private interface Correct<C, V> {
        void by(C cell, V missing);
    }

    private static <C, V> void compare(
            Map<C, V> expected,
            Map<C, V> found,
            V zero,
            BinaryOperator<V> minus,
            Correct<C, V> correct,
            Told<C, V> told) {
        var cells = new HashSet<>(expected.keySet());
        cells.addAll(found.keySet());
        for (var cell : cells) {
            var right = expected.getOrDefault(cell, zero);
            var wrong = found.getOrDefault(cell, zero);
            if (!right.equals(wrong)) {
                correct.by(cell, minus.apply(right, wrong));
                told.differs(cell, right, wrong);
            }
        }
    }

    private static String told(Metrics metrics) {
        return told(metrics.toString());
    }

    private static String told(TargetSums targets) {
        return told(targets.toString());
    }

    /** {@code contacts=1, visits=2}, without what is nothing. */
    private static String told(String record) {
        var inside = record.substring(record.indexOf('[') + 1, record.length() - 1);
        var some = new ArrayList<String>();
        for (var each : inside.split(", ", -1)) {
            if (!each.endsWith("=0")) {
                some.add(each);
            }
        }
        return some.isEmpty() ? "0" : String.join(", ", some);
    }

    /** How the records of another generation stand to those of this one. */
    public record Apart(long compared, long missing, long behind, long changed, long ahead) {

        static final Apart NOTHING = new Apart(0, 0, 0, 0, 0);

        /** What is more than one generation being ahead of the other for a moment. */
        public long differences() {
            return missing + behind + changed;
        }
    }

    /**
     * Compares the records of {@code gen} with those of {@code other}, window by window.
     *
     * @return {@code missing}, {@code behind} and {@code ahead} of the other
     */
    public Apart apart(int gen, int other) {
        var sum = Apart.NOTHING;
        var after = 0L;
        for (var end = sums.windowEnd(gen, after); end != null; end = sums.windowEnd(gen, after)) {
            var window = sums.apart(gen, other, after, end);
            sum = new Apart(
                    sum.compared + window.compared(),
                    sum.missing + window.missing(),
                    sum.behind + window.behind(),
                    sum.changed + window.changed(),
                    sum.ahead + window.ahead());
            after = end;
        }
        return sum;
    }

    /** Whether both hold as many records at the same versions; one quick look. */
    public boolean alike(int gen, int other) {
        return Boolean.TRUE.equals(snapshot.execute(begun -> sums.volume(gen).equals(sums.volume(other))));
    }
}
