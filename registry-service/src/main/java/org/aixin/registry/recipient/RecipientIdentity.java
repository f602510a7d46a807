package org.aixin.registry.recipient;

import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Who a recipient is: sealed, with blind indexes to find the row again.
 *
 * @param guardianPhoneIndex as one of an own number: whoever is looked for by it is found by either
 * @param adultMonth the month in which a child comes of age, 0 of who is of age
 * @param certificateLight whether there is a certificate, of another grade than a severe disability has
 */
record RecipientIdentity(
        Sealed name,
        String nameIndex,
        String surnameIndex,
        Sealed idNumber,
        String idNumberIndex,
        @Nullable Sealed phone,
        @Nullable String phoneIndex,
        @Nullable Sealed disabilityCertificate,
        @Nullable Sealed guardianName,
        @Nullable String guardianRelation,
        @Nullable Sealed guardianPhone,
        @Nullable String guardianPhoneIndex,
        @Nullable Sealed selfCareGrade,
        int adultMonth,
        boolean certificateLight) {

    static final String NAME = "recipient.name";
    static final String SURNAME = "recipient.surname";
    static final String ID_NUMBER = "recipient.id_number";
    static final String PHONE = "recipient.phone";
    static final String CERTIFICATE = "recipient.disability_certificate";
    static final String GUARDIAN_NAME = "recipient.guardian_name";
    static final String GUARDIAN_PHONE = "recipient.guardian_phone";
    static final String SELF_CARE_GRADE = "recipient.self_care_grade";
}
