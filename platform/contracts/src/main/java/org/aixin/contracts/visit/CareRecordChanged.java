package org.aixin.contracts.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * One record of care (关爱工作记录) with everything that is counted.
 *
 * @param occurredOn the business day in Asia/Shanghai; it decides month and year
 * @param pairingId with {@code cadreId}, {@code unitId}, {@code divisionCode} and {@code recipients}: as they were on
 *     {@code occurredOn}, never as they are today
 * @param divisionCode the household's village, or township where no village is known
 * @param recipients who was cared for, in ascending order of id, at least one
 * @param policies the entries brought about, with the edition in force on {@code occurredOn}
 * @param difficultiesResolved difficulties found and solved on the spot
 * @param difficultiesReported difficulties passed upward
 * @param goodDeeds concrete things done (帮办实事)
 */
public record CareRecordChanged(
        long id,
        long version,
        CareRecordStatus status,
        CareRecordOrigin origin,
        CareKind kind,
        ContactChannel channel,
        Instant occurredAt,
        LocalDate occurredOn,
        long pairingId,
        long cadreId,
        long unitId,
        long householdId,
        String divisionCode,
        List<Recipient> recipients,
        List<PolicyDelivery> policies,
        int difficultiesOpen,
        int difficultiesResolved,
        int difficultiesReported,
        int goodDeeds,
        List<Aid> aid,
        List<Hazard> hazards,
        @Nullable Long careEventId)
        implements IntegrationEvent {

    public static final String TOPIC = "aixin.care-record.v1";

    public record Recipient(long id, RecipientCategory category) {}

    public record PolicyDelivery(long policyId, int edition) {}

    /** @param fen money, or the money value of goods, in fen */
    public record Aid(AidKind kind, AidFunding funding, long fen) {}

    public record Hazard(HazardType type, boolean removed) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
