package org.aixin.registry.benefit;

import java.time.Instant;
import java.time.YearMonth;
import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * Up to which month a benefit is known in an area, whole.
 *
 * @param category whose people are all expected to receive it
 * @param month null while nobody has said so, here or around
 * @param division of which it was said: the area itself or one around it
 */
record CoverageView(
        BenefitProgramme programme,
        RecipientCategory category,
        @Nullable YearMonth month,
        @Nullable DivisionName division,
        @Nullable Instant toldAt) {}
