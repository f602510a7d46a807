package org.aixin.registry.bulk.pairing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Objects;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.registry.bulk.row.Examined;
import org.aixin.registry.bulk.row.Reading;
import org.aixin.registry.bulk.row.RowOutcome;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.cadre.CadreIntake;
import org.aixin.registry.recipient.ByNumber;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;

/** A row that pairs a cadre with the household of a person, and what was found of it so far. */
final class ListedPairing {

    final SheetLine line;
    final Reading read;
    final @Nullable PersonName cadreName;
    final @Nullable PersonName name;
    final @Nullable String cadreIndex;
    final @Nullable String recipientIndex;
    final LocalDate from;
    RowOutcome outcome = RowOutcome.NEW;

    CadreIntake.@Nullable Known cadre;

    @Nullable
    PersonalFile file;

    @Nullable
    String subject;

    /** @param otherwise the first day where none is said: the same each time the row is written */
    ListedPairing(SheetLine line, Reading read, CadreIntake cadres, ByNumber numbers, LocalDate otherwise) {
        this.line = line;
        this.read = read;
        cadreName = read.personName(PairingField.CADRE_NAME);
        name = read.personName(PairingField.NAME);
        var cadreNumber = read.identityNumber(PairingField.CADRE_ID_NUMBER);
        cadreIndex = cadreNumber == null ? null : cadres.indexOf(cadreNumber);
        var number = read.identityNumber(PairingField.ID_NUMBER);
        recipientIndex = number == null ? null : numbers.indexOf(number);
        from = Objects.requireNonNullElse(read.day(PairingField.FROM), otherwise);
    }

    boolean isRight() {
        return read.problems().isEmpty();
    }

    long cadreId() {
        return requireNonNull(cadre).id();
    }

    long householdId() {
        return requireNonNull(file).householdId();
    }

    Examined examined() {
        return new Examined(line, isRight() ? outcome : RowOutcome.WRONG, read.problems(), subject);
    }
}
