package org.aixin.registry.surveyround;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A survey round of an area. Immutable; what became of it stands in its steps.
 *
 * @param divisionCode the area, a county or above
 * @param toDay the last day of the period, within it
 */
record SurveyRound(
        long id,
        long version,
        String name,
        RoundKind kind,
        String divisionCode,
        LocalDate fromDay,
        LocalDate toDay,
        RoundState state,
        String openedBy,
        Instant openedAt) {

    static final long FIRST = 1;

    /** The day as of which the register is counted: today, and the last one of the period once that is over. */
    LocalDate asOf(LocalDate now) {
        return now.isBefore(toDay) ? now : toDay;
    }

    /** @throws RoundRefused if it is closed */
    void requireOpen() {
        if (state != RoundState.OPEN) {
            throw RoundRefused.closed();
        }
    }

    /** @throws RoundRefused if it is closed already */
    SurveyRound closed() {
        requireOpen();
        return in(RoundState.CLOSED);
    }

    /** @throws RoundRefused if it is open */
    SurveyRound reopened() {
        if (state == RoundState.OPEN) {
            throw RoundRefused.open();
        }
        return in(RoundState.OPEN);
    }

    private SurveyRound in(RoundState next) {
        return new SurveyRound(id, version + 1, name, kind, divisionCode, fromDay, toDay, next, openedBy, openedAt);
    }
}
