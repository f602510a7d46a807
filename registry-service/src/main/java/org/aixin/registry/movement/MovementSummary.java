package org.aixin.registry.movement;

import java.time.LocalDate;
import java.util.List;
import org.aixin.registry.division.DivisionName;

/**
 * 新增/变更/退出 of a division in a period.
 *
 * @param to the last day, within the period
 * @param householdsBefore households with people in the totals on the eve of the period, each in every township in which it
 *     has some
 * @param programmes who is in care on the last day, by category and care mode
 * @param categories each that there is; those outside the totals stand in their own line alone
 */
record MovementSummary(
        DivisionName division,
        LocalDate from,
        LocalDate to,
        int householdsBefore,
        int householdsAfter,
        MovementLine total,
        List<MovementLine> categories,
        List<MovementBecause> reasons,
        List<ProgrammeLine> programmes) {

    static MovementSummary of(DivisionName division, LocalDate from, LocalDate to, Tally tally) {
        return new MovementSummary(
                division,
                from,
                to,
                tally.householdsBefore(),
                tally.householdsAfter(),
                tally.total(),
                tally.categories(),
                tally.reasons(),
                tally.programmes());
    }
}
