package org.aixin.registry.person;

import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/** What can be asked for in the clear, one at a time. */
public enum PersonalField {
    NAME,
    ID_NUMBER,
    PHONE,
    ADDRESS,
    DISABILITY_CERTIFICATE,
    GUARDIAN_NAME,
    GUARDIAN_PHONE,
    CONTACT_NAME,
    CONTACT_PHONE;

    @Nullable
    Sensitive of(KnownPerson person) {
        var file = person.file();
        return switch (this) {
            case NAME -> file.name();
            case ID_NUMBER -> file.idNumber();
            case PHONE -> file.phone();
            case ADDRESS -> person.address();
            case DISABILITY_CERTIFICATE -> file.disabilityCertificate();
            case GUARDIAN_NAME -> file.guardianName();
            case GUARDIAN_PHONE -> file.guardianPhone();
            case CONTACT_NAME ->
                person.contact() == null ? null : person.contact().name();
            case CONTACT_PHONE ->
                person.contact() == null ? null : person.contact().phone();
        };
    }
}
