package org.aixin.registry.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.aixin.registry.contact.ContactPerson;
import org.aixin.registry.household.Dwelling;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;

/**
 * A recipient with what is known of the household. As types it prints and serialises masked.
 *
 * @param contact whom to call about the person
 */
record KnownPerson(
        PersonalFile file, Dwelling dwelling, @Nullable ContactPerson contact) {

    /** Whether the law protects the person as a child. */
    boolean isUnderFourteen(LocalDate today) {
        return file.isUnderFourteen(today);
    }

    List<PersonalField> filled() {
        return Arrays.stream(PersonalField.values())
                .filter(field -> field.of(this) != null)
                .toList();
    }
}
