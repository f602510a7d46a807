package org.aixin.registry.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.household.HouseholdKind;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one place in a period. Of each category, and of all that stand in the totals,
 * {@code after = before + added - exited + arrived - departed}.
 */
public class Tally {

    private final Map<RecipientCategory, Column> columns = new EnumMap<>(RecipientCategory.class);
    private final Map<MovementReason, Map<RecipientCategory, Integer>> reasons = new EnumMap<>(MovementReason.class);
    private final List<Ledger.Living> living = new ArrayList<>();
    private int householdsBefore;
    private int householdsAfter;

    Tally() {}

    private static final class Column {
        private int before;
        private int added;
        private int exited;
        private int arrived;
        private int departed;
        private int changed;
        private int after;
    }

    void householdsBefore(int households) {
        householdsBefore += households;
    }

    void householdsAfter(int households) {
        householdsAfter += households;
    }

    void before(RecipientCategory category, int people) {
        column(category).before += people;
    }

    void after(RecipientCategory category, int people) {
        column(category).after += people;
    }

    /** Comes from elsewhere in the figures. */
    void arrived(RecipientCategory category, int people) {
        column(category).arrived += people;
    }

    /** Goes elsewhere in the figures. */
    void departed(RecipientCategory category, int people) {
        column(category).departed += people;
    }

    void moved(MovementReason reason, RecipientCategory category, int people) {
        var column = column(category);
        switch (reason.movement()) {
            case ADD -> column.added += people;
            case MODIFY -> column.changed += people;
            case EXIT -> column.exited += people;
        }
        reasons.computeIfAbsent(reason, any -> new EnumMap<>(RecipientCategory.class))
                .merge(category, people, Integer::sum);
    }

    void living(Ledger.Living some) {
        living.add(some);
    }

    private Column column(RecipientCategory category) {
        return columns.computeIfAbsent(category, any -> new Column());
    }

    /** Households with somebody who stands in the totals, each in every township in which it has people. */
    public int householdsBefore() {
        return householdsBefore;
    }

    public int householdsAfter() {
        return householdsAfter;
    }

    /** Of those who stand in the totals. */
    public MovementLine total() {
        return line(null, RecipientCategory::inTotals);
    }

    /** A line for each category that there is, also where nobody is in it. */
    public List<MovementLine> categories() {
        return Arrays.stream(RecipientCategory.values())
                .map(category -> line(category, one -> one == category))
                .toList();
    }

    /** A line for each category that there is, of whoever is in care on the last day. */
    public List<ProgrammeLine> programmes() {
        return Arrays.stream(RecipientCategory.values())
                .map(category -> {
                    var mine = living.stream()
                            .filter(some -> some.category() == category)
                            .toList();
                    var persons = mine.stream().mapToInt(Ledger.Living::people).sum();
                    var inInstitutions = mine.stream()
                            .filter(some -> some.kind() == HouseholdKind.INSTITUTION)
                            .mapToInt(Ledger.Living::people)
                            .sum();
                    return new ProgrammeLine(
                            category,
                            mine.stream().mapToInt(Ledger.Living::households).sum(),
                            persons,
                            persons - inInstitutions,
                            inInstitutions);
                })
                .toList();
    }

    /** Why, for every reason that somebody had, in their order. */
    public List<MovementBecause> reasons() {
        return reasons.entrySet().stream()
                .map(entry -> because(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static MovementBecause because(MovementReason reason, Map<RecipientCategory, Integer> people) {
        return new MovementBecause(
                reason.movement(),
                reason,
                people.entrySet().stream()
                        .filter(one -> one.getKey().inTotals())
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                people.entrySet().stream()
                        .map(one -> new MovementBecause.OfCategory(one.getKey(), one.getValue()))
                        .toList());
    }

    private MovementLine line(@Nullable RecipientCategory category, Predicate<RecipientCategory> chosen) {
        var sum = new Column();
        columns.forEach((one, column) -> {
            if (chosen.test(one)) {
                sum.before += column.before;
                sum.added += column.added;
                sum.exited += column.exited;
                sum.arrived += column.arrived;
                sum.departed += column.departed;
                sum.changed += column.changed;
                sum.after += column.after;
            }
        });
        return new MovementLine(
                category, sum.before, sum.added, sum.exited, sum.arrived, sum.departed, sum.changed, sum.after);
    }
}
