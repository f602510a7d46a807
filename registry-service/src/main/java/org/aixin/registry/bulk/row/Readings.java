package org.aixin.registry.bulk.row;

import org.aixin.persistence.crypto.PersonalData;
import org.springframework.stereotype.Component;

/** Reads rows. */
@Component
public class Readings {

    private final SheetWords words;
    private final PersonalData personalData;

    Readings(SheetWords words, PersonalData personalData) {
        this.words = words;
        this.personalData = personalData;
    }

    /** A row of that kind; what is required and missing is found at once. */
    public Reading of(SheetKind kind, SheetLine line) {
        return new Reading(kind, line, words, personalData);
    }
}
