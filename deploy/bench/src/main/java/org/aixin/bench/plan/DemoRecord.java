package org.aixin.bench.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.contracts.visit.HazardType;
import org.jspecify.annotations.Nullable;

/**
 * What a cadre did for a family, in the shape of the care record's body (ARCHITECTURE 6).
 *
 * @param recipientIds all of them by name, so that a projection that knows only some refuses
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DemoRecord(
        long householdId,
        List<Long> recipientIds,
        CareKind kind,
        OffsetDateTime occurredAt,
        ContactChannel channel,
        @Nullable Condition condition,
        String note,
        List<Hazard> hazards,
        List<Difficulty> difficulties,
        List<GoodDeed> goodDeeds,
        List<Policy> policies,
        List<Aid> aid) {

    /** How the people were found. */
    public enum Condition {
        GOOD,
        FAIR,
        POOR
    }

    /** What became of a difficulty. */
    public enum Outcome {
        OPEN,
        RESOLVED,
        REPORTED
    }

    /** @param removed whether the danger is gone */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Hazard(HazardType type, boolean removed) {}

    /** What troubles the family. */
    public record Difficulty(String text, Outcome outcome) {}

    /** A concrete thing done (帮办实事). */
    public record GoodDeed(String text) {}

    /** A policy brought about, in the edition of the day. */
    public record Policy(long policyId) {}

    /** What was given. */
    public record Aid(AidKind kind, long fen, @Nullable BigDecimal quantity, String unit, AidFunding funding) {}

    int difficulties(Outcome outcome) {
        return (int) difficulties.stream()
                .filter(difficulty -> difficulty.outcome() == outcome)
                .count();
    }
}
