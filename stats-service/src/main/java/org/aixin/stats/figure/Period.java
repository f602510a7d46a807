package org.aixin.stats.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aixin.stats.targets.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * For which time figures are told.
 *
 * @param year null for everything since the programme began
 */
public record Period(@Nullable Integer year) {

    /** Every period that is told on this day. */
    static List<Period> all(LocalDate today) {
        var periods = new ArrayList<Period>();
        RuleVersion.years(today).forEach(year -> periods.add(new Period(year)));
        periods.add(new Period(null));
        return periods;
    }

    /** Whether it still goes on: then it is copied for every node, else for those that somebody asked for. */
    boolean isCurrent(LocalDate today) {
        return year == null || year == today.getYear();
    }

    /** {@code 2026} or {@code all}, as it stands in Redis keys. */
    String text() {
        return year == null ? "all" : year.toString();
    }

    /** The day as of which stock figures are told, unless another is asked for. */
    public LocalDate asOf(LocalDate today) {
        return year == null ? today : RuleVersion.lastDay(year, today);
    }

    LocalDate firstDay() {
        var begin = year == null ? RuleVersion.EPOCH : LocalDate.ofYearDay(year, 1);
        return begin.isBefore(RuleVersion.EPOCH) ? RuleVersion.EPOCH : begin;
    }

    boolean contains(int anyYear) {
        return year == null || year == anyYear;
    }

    /** The years whose targets add up. */
    IntStream years(LocalDate asOf) {
        return RuleVersion.years(asOf).filter(this::contains);
    }

    /** The rules by which the targets were reckoned. */
    public String ruleVersion(LocalDate asOf) {
        var names = years(asOf)
                .mapToObj(any -> RuleVersion.of(any).name())
                .distinct()
                .toList();
        return String.join(",", names);
    }
}
