package org.aixin.stats.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.figure.Bulkhead;
import org.aixin.stats.figure.PastFlows;
import org.aixin.stats.figure.Period;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** What reports count beyond the figures that everybody asks for; a few at a time. The caller has checked the scope. */
@Component
class Census {

    private final StandingMapper standings;
    private final RecordMapper records;
    private final PastFlows flows;
    private final DivisionTree divisions;
    private final Generations generations;
    private final Bulkhead bulkhead;
    private final Clock clock;

    Census(
            StandingMapper standings,
            RecordMapper records,
            PastFlows flows,
            DivisionTree divisions,
            Generations generations,
            Bulkhead bulkhead,
            Clock clock) {
        this.standings = standings;
        this.records = records;
        this.flows = flows;
        this.divisions = divisions;
        this.generations = generations;
        this.bulkhead = bulkhead;
        this.clock = clock;
    }

    List<String> provinces() {
        return standings.provinces();
    }

    /** @throws FiguresDisagree when the classes are not all */
    Standing ofDivision(String code, LocalDate day) {
        return bulkhead.shared(List.of("standing", code, day), () -> standings.ofDivision(code, day))
                .checked();
    }

    Set<CadreLevel> levels(String code, LocalDate day) {
        return bulkhead.shared(List.of("levels", code, day), () -> standings.levels(code, day));
    }

    /** The cadres' own money given under a division, in fen. */
    long ownMoney(String code, LocalDate day) {
        return bulkhead.shared(
                List.of("own-money", code, day),
                () -> records.ownMoney(generations.active(), code, divisions.everBelow(List.of(code)), day));
    }

    /** What was done under nodes of a tree in each of the periods, for people in the totals. */
    Map<Period, Metrics> done(Tree tree, List<String> codes, List<Period> periods, LocalDate day) {
        // Nothing happens after today: the counters of the month stand for it.
        var today = BusinessDays.today(clock);
        var until = day.equals(today) ? YearMonth.from(today).atEndOfMonth() : day;
        var flows = bulkhead.shared(
                List.of("done", tree, codes, periods, until),
                () -> this.flows.of(generations.active(), tree, codes, periods, until));
        return periods.stream()
                .collect(Collectors.toMap(
                        Function.identity(), period -> inTotals(flows.getOrDefault(period, Map.of()))));
    }

    private static Metrics inTotals(Map<RecipientCategory, Metrics> flows) {
        return flows.entrySet().stream()
                .filter(entry -> entry.getKey().inTotals())
                .map(Map.Entry::getValue)
                .reduce(Metrics.ZERO, Metrics::plus);
    }

    /** Whom the units care for, by the day's cadres of each itself. */
    Cared ofUnits(Collection<Long> unitIds, LocalDate day) {
        return bulkhead.shared(
                List.of("cared", List.copyOf(unitIds), day),
                () -> new Cared(
                        standings.ofUnits(unitIds, day),
                        standings.destituteHouseholds(unitIds, day),
                        standings.inTheirHouseholds(unitIds, day)));
    }

    Deeds deedsOf(long unitId, LocalDate day) {
        return bulkhead.shared(List.of("deeds", unitId, day), () -> records.ofUnit(generations.active(), unitId, day));
    }

    /**
     * Whom units care for.
     *
     * @param destituteHouseholds by the households' reporting class
     * @param members of the households, named in a pairing or not
     */
    record Cared(UnitStanding standing, long destituteHouseholds, long members) {

        /** Whether each cadre has one household; one household never has two cadres. */
        boolean isOneToOne() {
            return standing.cadres() > 0 && standing.cadres() == standing.households();
        }

        boolean isCovered() {
            return standing.recipients() > 0 && standing.recipients() == members;
        }
    }
}
