package org.aixin.registry.person;

import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.SelfCareGrade;
import org.jspecify.annotations.Nullable;

/** What can be asked for in the clear, one at a time. */
public enum PersonalField {
    NAME,
    ID_NUMBER,
    PHONE,
    ADDRESS,
    REGISTER_NUMBER,
    DISABILITY_CERTIFICATE,
    SELF_CARE_GRADE,
    GUARDIAN_NAME,
    GUARDIAN_PHONE,
    CONTACT_NAME,
    CONTACT_PHONE;

    /** What is shown of a text that was sealed. */
    public Sensitive shown(Sensitive text) {
        return this == SELF_CARE_GRADE ? SelfCareGrade.named(text) : text;
    }

    @Nullable
    Sensitive of(KnownPerson person) {
        var file = person.file();
        return switch (this) {
            case NAME -> file.name();
            case ID_NUMBER -> file.idNumber();
            case PHONE -> file.phone();
            case ADDRESS -> person.dwelling().address();
            case REGISTER_NUMBER -> person.dwelling().registerNumber();
            case DISABILITY_CERTIFICATE -> file.disabilityCertificate();
            case SELF_CARE_GRADE -> file.selfCareGrade() == null ? null : shown(file.selfCareGrade());
            case GUARDIAN_NAME -> file.guardianName();
            case GUARDIAN_PHONE -> file.guardianPhone();
            case CONTACT_NAME ->
                person.contact() == null ? null : person.contact().name();
            case CONTACT_PHONE ->
                person.contact() == null ? null : person.contact().phone();
        };
    }
}
