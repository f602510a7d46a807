package org.aixin.bench.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;

/** What statistics must answer for the demo's division and year, counted here without the product's help. */
public record DemoTotals(
        long cadres,
        long households,
        long recipients,
        Map<RecipientCategory, Long> recipientsByCategory,
        Times contacts,
        Times visits,
        Policies policiesDelivered,
        long difficultiesResolved,
        long difficultiesReported,
        long goodDeeds,
        Aid aid,
        Hazards hazards) {

    /** Once per record, and once per person of a record. */
    public record Times(long events, long personTimes) {

        Times plus(int people) {
            return new Times(events + 1, personTimes + people);
        }
    }

    /** Once per policy of a record, and once per person of it. */
    public record Policies(long items, long personTimes) {}

    /** Money, and the money value of goods. */
    public record Aid(long cashFen, long goodsFen) {}

    /** Dangers found, and those of them that were removed. */
    public record Hazards(long found, long removed) {}

    /** Without the categories of which there is nobody, which an answer may name or leave out. */
    public DemoTotals {
        recipientsByCategory = recipientsByCategory.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static DemoTotals of(List<DemoFamily> families, Stream<DatedRecord> records) {
        var counted = families.stream().filter(DemoFamily::counted).toList();
        var byCategory = new EnumMap<RecipientCategory, Long>(RecipientCategory.class);
        counted.forEach(
                family -> family.people().forEach(person -> byCategory.merge(person.category(), 1L, Long::sum)));
        var none = new DemoTotals(
                counted.stream()
                        .map(family -> family.pairing().cadreId())
                        .distinct()
                        .count(),
                counted.size(),
                byCategory.values().stream().mapToLong(Long::longValue).sum(),
                byCategory,
                new Times(0, 0),
                new Times(0, 0),
                new Policies(0, 0),
                0,
                0,
                0,
                new Aid(0, 0),
                new Hazards(0, 0));
        return records.reduce(none, DemoTotals::plus, (one, other) -> {
            throw new IllegalStateException("Records are summed up one after another");
        });
    }

    private DemoTotals plus(DatedRecord dated) {
        var record = dated.record();
        int people = dated.people();
        int items = record.policies().size();
        return new DemoTotals(
                cadres,
                households,
                recipients,
                recipientsByCategory,
                record.kind() == CareKind.CONTACT ? contacts.plus(people) : contacts,
                record.kind() == CareKind.VISIT ? visits.plus(people) : visits,
                new Policies(policiesDelivered.items + items, policiesDelivered.personTimes + (long) items * people),
                difficultiesResolved + record.difficulties(DemoRecord.Outcome.RESOLVED),
                difficultiesReported + record.difficulties(DemoRecord.Outcome.REPORTED),
                goodDeeds + record.goodDeeds().size(),
                new Aid(aid.cashFen + fen(record, true), aid.goodsFen + fen(record, false)),
                new Hazards(
                        hazards.found + record.hazards().size(),
                        hazards.removed
                                + record.hazards().stream()
                                        .filter(DemoRecord.Hazard::removed)
                                        .count()));
    }

    private static long fen(DemoRecord record, boolean cash) {
        return record.aid().stream()
                .filter(given -> given.kind().isCash() == cash)
                .mapToLong(DemoRecord.Aid::fen)
                .sum();
    }
}
