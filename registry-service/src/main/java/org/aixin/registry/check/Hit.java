package org.aixin.registry.check;

import org.jspecify.annotations.Nullable;

/**
 * What a check finds in the register at this moment.
 *
 * @param certain false where only what is sealed can tell: somebody who comes of age this month
 */
record Hit(
        long subjectId,
        String phoneIndex,
        String divisionCode,
        @Nullable Long recipientId,
        @Nullable Long householdId,
        @Nullable Long cadreId,
        @Nullable Long pairingId,
        int extent,
        boolean certain) {

    Subject subject() {
        return new Subject(subjectId, phoneIndex);
    }
}
