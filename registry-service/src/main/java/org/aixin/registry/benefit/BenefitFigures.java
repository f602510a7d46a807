package org.aixin.registry.benefit;

import java.time.YearMonth;
import java.util.List;
import org.aixin.registry.division.DivisionName;

/**
 * Who receives what in a division, and where that differs from the register.
 *
 * @param from the first month in which something began or ended
 * @param to the last one, of which all the rest is told
 * @param lines of each programme
 */
record BenefitFigures(DivisionName division, YearMonth from, YearMonth to, List<Line> lines) {

    /**
     * One programme. Whoever several sources speak of counts once.
     *
     * @param households in which the persons live
     * @param persons in the register; of a household that receives it as a whole, those who are in care
     * @param begun people and households who received it from a month of the period on, and not in the month before
     * @param ended who received it for the last time in a month of the period, and not in the month after
     * @param notRegistered people who receive it and are not in the register
     * @param notEnrolled people in care who ought to receive it and do not, and nobody has said that this is right
     */
    record Line(
            BenefitProgramme programme,
            int households,
            int persons,
            int inInstitutions,
            int begun,
            int ended,
            int notRegistered,
            int notEnrolled) {}
}
