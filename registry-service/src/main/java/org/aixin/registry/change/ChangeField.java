package org.aixin.registry.change;

import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;
import org.aixin.persistence.crypto.Sensitive;

/** What a change can be about. */
enum ChangeField {
    NAME(true, true),
    ID_NUMBER(true, true),
    DISABILITY_CERTIFICATE(true, true),
    PHONE(true, false),
    GUARDIAN_NAME(true, false),
    GUARDIAN_RELATION(true, false),
    GUARDIAN_PHONE(true, false),
    SELF_CARE_GRADE(true, false),
    ADDRESS(true, false),
    REGISTER_NUMBER(true, false),
    HOUSEHOLD(false, false),
    DIVISION(false, false),
    CATEGORY(false, true),
    TAGS(false, false),
    STATUS(false, true),
    EXIT_REASON(false, true),
    /** It may tell of a person's health. */
    SUSPENSION_REASON(true, true);

    private final boolean personal;
    private final boolean confirmed;

    ChangeField(boolean personal, boolean confirmed) {
        this.personal = personal;
        this.confirmed = confirmed;
    }

    /** Whether it tells who somebody is. */
    boolean isPersonal() {
        return personal;
    }

    /** Whether a second person has to look at it, even in a change of another kind. */
    boolean isConfirmed() {
        return confirmed;
    }

    /** What may be shown of it: the same as on the person's page. */
    String masked(Sensitive value) {
        return switch (this) {
            case NAME, GUARDIAN_NAME -> PersonName.stored(value).masked();
            case ID_NUMBER -> IdentityNumber.stored(value).masked();
            case PHONE, GUARDIAN_PHONE -> PhoneNumber.stored(value).masked();
            case GUARDIAN_RELATION, SUSPENSION_REASON -> value.reveal();
            case DISABILITY_CERTIFICATE,
                    SELF_CARE_GRADE,
                    ADDRESS,
                    REGISTER_NUMBER,
                    HOUSEHOLD,
                    DIVISION,
                    CATEGORY,
                    TAGS,
                    STATUS,
                    EXIT_REASON -> value.masked();
        };
    }
}
