package org.aixin.registry.surveyround;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was confirmed.
 *
 * @param seq the how manieth time of this township in this round
 */
record ConfirmedCounts(
        long seq,
        LocalDate asOf,
        SurveyCounts counts,
        List<CountedDifference> differences,
        @Nullable String note,
        RoundView.Party by,
        Instant at) {}
