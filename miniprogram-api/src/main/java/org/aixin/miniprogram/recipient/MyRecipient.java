package org.aixin.miniprogram.recipient;

import org.aixin.miniprogram.recipient.LabelClient.Division;
import org.aixin.miniprogram.recipient.LabelClient.Label;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the cadre cares for.
 *
 * @param maskedName null, like category and division, while registry-service cannot be asked
 */
record MyRecipient(
        long recipientId,
        long householdId,
        long pairingId,
        @Nullable String maskedName,
        @Nullable String category,
        @Nullable Division division) {

    MyRecipient labelled(@Nullable Label label) {
        return label == null
                ? this
                : new MyRecipient(
                        recipientId, householdId, pairingId, label.name(), label.category(), label.division());
    }
}
