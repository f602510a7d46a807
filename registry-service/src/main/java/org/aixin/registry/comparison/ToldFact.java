package org.aixin.registry.comparison;

import java.time.Instant;
import java.time.LocalDate;
import org.aixin.registry.benefit.BenefitProgramme;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.unit.UnitName;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of somebody, for whoever has to look at it.
 *
 * @param origin whose list it is
 * @param day on which it happened
 * @param text as the list says it
 * @param place where the person lives now; null where that is none of ours
 * @param unit in which the cadre serves
 * @param programme the benefit of which it is said
 * @param month for which it is said
 */
public record ToldFact(
        String origin,
        Instant toldAt,
        LocalDate dueOn,
        @Nullable LocalDate day,
        @Nullable String text,
        @Nullable DivisionName place,
        @Nullable UnitName unit,
        @Nullable BenefitProgramme programme,
        @Nullable String month) {

    /** Does not tell of a person. */
    @Override
    public String toString() {
        return "ToldFact[" + toldAt + "]";
    }
}
