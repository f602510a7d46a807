package org.aixin.registry.surveyround;

import java.time.LocalDate;
import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * How far a division is in a round.
 *
 * @param townships how many are to confirm
 * @param confirmed of these, how many have confirmed what the register counts now
 * @param changed how many have confirmed, and the register counts otherwise by now
 * @param notYet how many have not confirmed
 * @param asOf as of which day the register is counted
 * @param counts what the register counts now
 * @param confirmedCounts what those who confirmed have confirmed last
 * @param differences what they counted otherwise on the spot
 * @param township of a township alone: what confirming needs and what was confirmed last
 */
record RoundProgress(
        DivisionName division,
        int townships,
        int confirmed,
        int changed,
        int notYet,
        LocalDate asOf,
        SurveyCounts counts,
        SurveyCounts confirmedCounts,
        List<CountedDifference> differences,
        @Nullable OfTownship township) {

    /** What stands in the progress of a township. */
    enum Standing {
        CONFIRMED,
        CHANGED,
        NOT_YET
    }

    /**
     * A township by itself.
     *
     * @param version how often it has confirmed
     * @param fingerprint of the counts, to be sent back by whoever confirms them
     * @param mayConfirm whether the caller may now
     */
    record OfTownship(
            Standing standing,
            long version,
            String fingerprint,
            boolean mayConfirm,
            @Nullable ConfirmedCounts last) {}
}
