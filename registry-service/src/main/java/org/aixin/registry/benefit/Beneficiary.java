package org.aixin.registry.benefit;

import org.jspecify.annotations.Nullable;

/** Whom an enrolment is about: a person in the register, a household, or somebody who is not in the register. */
record Beneficiary(
        @Nullable Long recipientId,
        @Nullable Long householdId,
        @Nullable Long holderId,
        String divisionCode) {

    static Beneficiary recipient(long id, String divisionCode) {
        return new Beneficiary(id, null, null, divisionCode);
    }

    static Beneficiary household(long id, String divisionCode) {
        return new Beneficiary(null, id, null, divisionCode);
    }

    static Beneficiary holder(long id, String divisionCode) {
        return new Beneficiary(null, null, id, divisionCode);
    }

    /** Tells apart whoever there is. */
    String key() {
        if (recipientId != null) {
            return "R" + recipientId;
        }
        return householdId == null ? "N" + holderId : "H" + householdId;
    }
}
