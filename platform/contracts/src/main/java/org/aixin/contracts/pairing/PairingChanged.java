package org.aixin.contracts.pairing;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/**
 * A cadre cares for a household (结对关系).
 *
 * @param recipientIds the people of the household whom it covers, in ascending order
 * @param from the first day
 * @param to the first day on which it no longer holds, null while it is active
 * @param endReason null while it is active
 */
public record PairingChanged(
        long id,
        long version,
        long cadreId,
        long householdId,
        List<Long> recipientIds,
        PairingTitle title,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable PairingEndReason endReason)
        implements IntegrationEvent {

    public static final String TOPIC = "aixin.pairing.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
