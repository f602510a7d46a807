package org.aixin.registry.person;

import java.util.function.Function;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/** What can be asked for in the clear, one at a time. */
enum PersonalField {
    NAME(KnownPerson::name),
    ID_NUMBER(KnownPerson::idNumber),
    PHONE(KnownPerson::phone),
    ADDRESS(KnownPerson::address),
    DISABILITY_CERTIFICATE(KnownPerson::disabilityCertificate),
    GUARDIAN_NAME(KnownPerson::guardianName),
    GUARDIAN_PHONE(KnownPerson::guardianPhone);

    private final Function<KnownPerson, @Nullable Sensitive> of;

    PersonalField(Function<KnownPerson, @Nullable Sensitive> of) {
        this.of = of;
    }

    @Nullable
    Sensitive of(KnownPerson person) {
        return of.apply(person);
    }
}
