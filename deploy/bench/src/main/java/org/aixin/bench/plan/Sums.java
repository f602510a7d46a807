package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;

/** Counts, without the product's help, what its statistics must tell of families and records. */
final class Sums {

    private final SortedMap<Integer, Year> years = new TreeMap<>();
    private final SortedMap<LocalDate, Stock> stocks = new TreeMap<>();

    /** Who is there from a day on. */
    private static final class Stock {

        final Set<Long> cadres = new HashSet<>();
        final Map<RecipientCategory, Long> recipients = new EnumMap<>(RecipientCategory.class);
        long households;
    }

    /** What was done in a year. */
    private static final class Year {

        long contacts;
        long contactPersons;
        long visits;
        long visitPersons;
        long policies;
        long policyPersons;
        long resolved;
        long reported;
        long goodDeeds;
        long cashFen;
        long goodsFen;
        long hazards;
        long removed;
    }

    /** A family outside the totals counts for nothing. */
    void add(DemoFamily family) {
        if (!family.counted()) {
            return;
        }
        var registered = stocks.computeIfAbsent(family.people().get(0).from(), day -> new Stock());
        registered.households++;
        family.people().forEach(person -> registered.recipients.merge(person.category(), 1L, Long::sum));
        stocks.computeIfAbsent(family.pairing().from(), day -> new Stock())
                .cadres
                .add(family.pairing().cadreId());
    }

    void add(DatedRecord dated) {
        var record = dated.record();
        var year = years.computeIfAbsent(record.occurredAt().getYear(), any -> new Year());
        int people = dated.people();
        if (record.kind() == CareKind.CONTACT) {
            year.contacts++;
            year.contactPersons += people;
        } else {
            year.visits++;
            year.visitPersons += people;
        }
        year.policies += record.policies().size();
        year.policyPersons += (long) record.policies().size() * people;
        year.resolved += record.difficulties(DemoRecord.Outcome.RESOLVED);
        year.reported += record.difficulties(DemoRecord.Outcome.REPORTED);
        year.goodDeeds += record.goodDeeds().size();
        for (var given : record.aid()) {
            if (given.kind().isCash()) {
                year.cashFen += given.fen();
            } else {
                year.goodsFen += given.fen();
            }
        }
        year.hazards += record.hazards().size();
        year.removed +=
                record.hazards().stream().filter(DemoRecord.Hazard::removed).count();
    }

    SortedMap<Integer, DemoTotals> byYear() {
        var totals = new TreeMap<Integer, DemoTotals>();
        years.forEach((number, year) -> totals.put(number, totals(year, LocalDate.of(number + 1, 1, 1))));
        return totals;
    }

    /** @param end the day after which nobody counts any more */
    private DemoTotals totals(Year year, LocalDate end) {
        var cadres = new HashSet<Long>();
        var recipients = new EnumMap<RecipientCategory, Long>(RecipientCategory.class);
        long households = 0;
        for (var stock : stocks.headMap(end).values()) {
            cadres.addAll(stock.cadres);
            stock.recipients.forEach((category, people) -> recipients.merge(category, people, Long::sum));
            households += stock.households;
        }
        return new DemoTotals(
                cadres.size(),
                households,
                recipients.values().stream().mapToLong(Long::longValue).sum(),
                recipients,
                new DemoTotals.Times(year.contacts, year.contactPersons),
                new DemoTotals.Times(year.visits, year.visitPersons),
                new DemoTotals.Policies(year.policies, year.policyPersons),
                year.resolved,
                year.reported,
                year.goodDeeds,
                new DemoTotals.Aid(year.cashFen, year.goodsFen),
                new DemoTotals.Hazards(year.hazards, year.removed));
    }
}
