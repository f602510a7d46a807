package org.aixin.visit.carerecord;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aixin.contracts.visit.AidFunding;
import org.aixin.contracts.visit.AidKind;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.ContactChannel;
import org.aixin.contracts.visit.HazardType;
import org.jspecify.annotations.Nullable;

/**
 * What the cadre enters, to log a record or to correct it. Only household, kind, time and channel are asked for; nothing
 * else may ever become required without a reason (国办函〔2026〕12号).
 *
 * @param recipientIds left out or empty: everyone in the household
 */
record LogCareRecord(
        @NotNull Long householdId,
        @Nullable @Size(max = 20) List<@NotNull Long> recipientIds,
        @NotNull CareKind kind,
        @NotNull OffsetDateTime occurredAt,
        @NotNull ContactChannel channel,
        @Nullable Condition condition,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 20) List<@NotNull @Valid Hazard> hazards,
        @Nullable @Size(max = 20) List<@NotNull @Valid Difficulty> difficulties,
        @Nullable @Size(max = 20) List<@NotNull @Valid GoodDeed> goodDeeds,
        @Nullable @Size(max = 20) List<@NotNull @Valid Policy> policies,
        @Nullable @Size(max = 20) List<@NotNull @Valid Aid> aid,
        @Nullable Long careEventId,
        @Nullable @Size(max = 9) List<@NotNull Long> attachmentIds) {

    /** How the people were found (身心状况). */
    enum Condition {
        GOOD,
        FAIR,
        POOR
    }

    /** What became of a difficulty. */
    enum Outcome {
        OPEN,
        RESOLVED,
        REPORTED
    }

    record Hazard(@NotNull HazardType type, boolean removed) {}

    record Difficulty(
            @NotBlank @Size(max = 500) String text, @NotNull Outcome outcome) {}

    record GoodDeed(@NotBlank @Size(max = 500) String text) {}

    /** @param version the edition, left out: the one published on the day of the record */
    record Policy(
            @NotNull Long policyId,
            @Nullable @Min(1) Integer version,
            @Nullable @Size(max = 500) String note) {}

    /**
     * @param fen money, or the money value of the goods, in fen
     * @param funding left out: the cadre's own pocket
     */
    record Aid(
            @NotNull AidKind kind,
            @NotNull @PositiveOrZero @Max(MOST_FEN) Long fen,
            @Nullable @PositiveOrZero BigDecimal quantity,
            @Nullable @Size(max = 20) String unit,
            @Nullable AidFunding funding) {

        /** A slip of the finger, not a gift: above a million yuan. */
        private static final long MOST_FEN = 100_000_000;

        AidFunding fundingOrOwn() {
            return Objects.requireNonNullElse(funding, AidFunding.SELF);
        }
    }

    /** The same entry with the people and policy editions that were meant. */
    LogCareRecord withResolved(List<Long> people, List<Integer> editions) {
        var delivered = policiesDelivered();
        var resolved = new ArrayList<Policy>();
        for (var i = 0; i < delivered.size(); i++) {
            resolved.add(new Policy(
                    delivered.get(i).policyId(),
                    editions.get(i),
                    delivered.get(i).note()));
        }
        return new LogCareRecord(
                householdId,
                people,
                kind,
                occurredAt,
                channel,
                condition,
                note,
                hazardsFound(),
                listed(difficulties),
                listed(goodDeeds),
                resolved,
                aidGiven(),
                careEventId,
                attachments());
    }

    List<Long> recipientIdsOrAll() {
        return listed(recipientIds);
    }

    List<Hazard> hazardsFound() {
        return listed(hazards);
    }

    List<Policy> policiesDelivered() {
        return listed(policies);
    }

    List<Aid> aidGiven() {
        return listed(aid);
    }

    List<Long> attachments() {
        return listed(attachmentIds);
    }

    int goodDeedsDone() {
        return listed(goodDeeds).size();
    }

    int difficulties(Outcome outcome) {
        return (int) listed(difficulties).stream()
                .filter(difficulty -> difficulty.outcome() == outcome)
                .count();
    }

    /** Without what the cadre wrote about people. */
    @Override
    public String toString() {
        return "LogCareRecord[" + kind + " of household " + householdId + " at " + occurredAt + "]";
    }

    private static <T> List<T> listed(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
