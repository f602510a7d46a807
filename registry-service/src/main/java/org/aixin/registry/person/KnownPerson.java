package org.aixin.registry.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;

/** A recipient with the address of the household. As types it prints and serialises masked. */
record KnownPerson(PersonalFile file, @Nullable Sensitive address) {

    private static final int CHILDHOOD_YEARS = 14;

    /**
     * Whether the law protects the person as a child (不满十四周岁): until the day before the fourteenth birthday. Who was
     * born on a 29 February has it, in a year without one, on 1 March.
     */
    boolean isUnderFourteen(LocalDate today) {
        return Period.between(file.idNumber().bornOn(), today).getYears() < CHILDHOOD_YEARS;
    }

    List<PersonalField> filled() {
        return Arrays.stream(PersonalField.values())
                .filter(field -> field.of(this) != null)
                .toList();
    }
}
