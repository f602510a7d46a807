package org.aixin.registry.surveyround;

import java.time.Clock;
import java.util.List;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.movement.Ledger;
import org.aixin.registry.movement.Movements;
import org.springframework.stereotype.Component;

/** What the register counts for a round, now. */
@Component
class RoundCounts {

    private final Movements movements;
    private final Divisions divisions;
    private final BlindIndex fingerprints;
    private final Clock clock;

    RoundCounts(Movements movements, Divisions divisions, BlindIndex fingerprints, Clock clock) {
        this.movements = movements;
        this.divisions = divisions;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Each township of a part of the round's area that the caller was found to see whole. */
    Ledger of(SurveyRound round, String part) {
        return movements.ofTownships(
                DivisionCode.prefixOf(part), round.fromDay(), round.asOf(BusinessDays.today(clock)));
    }

    SurveyCounts ofTownship(SurveyRound round, String township) {
        return SurveyCounts.of(of(round, township).of(township));
    }

    /** The townships that are to confirm in a part of the round's area. */
    List<DivisionName> townships(String part) {
        return divisions.townships(DivisionCode.prefixOf(part));
    }

    boolean isTownshipOf(SurveyRound round, String code) {
        return DivisionCode.isWithin(code, round.divisionCode())
                && townships(code).stream().anyMatch(township -> township.code().equals(code));
    }

    /** The same counts have the same; whoever confirms says which were looked at. */
    String fingerprint(SurveyCounts counts) {
        return fingerprints.of("survey_confirmation.counts", Sensitive.of(Confirmation.text(counts)));
    }
}
