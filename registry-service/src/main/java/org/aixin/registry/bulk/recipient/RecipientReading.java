package org.aixin.registry.bulk.recipient;

import java.util.List;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.bulk.row.CommonField;
import org.aixin.registry.bulk.row.Places;
import org.aixin.registry.bulk.row.Reading;
import org.aixin.registry.bulk.row.Readings;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetLine;
import org.aixin.registry.household.HouseholdBook;
import org.aixin.registry.household.HouseholdKind;
import org.springframework.stereotype.Component;

/** Understands what offices type into their sheets of people. */
@Component
class RecipientReading {

    private static final int LONGEST_RELATION = 20;
    private static final int TOWNSHIP = 9;

    private final Readings readings;

    RecipientReading(Readings readings) {
        this.readings = readings;
    }

    RecipientFacts understand(SheetKind kind, SheetLine line, Places places) {
        var read = readings.of(kind, line);
        var place = places.find(
                read.text(RecipientField.COUNTY),
                read.text(RecipientField.TOWNSHIP),
                read.text(RecipientField.VILLAGE),
                read.problems());
        var relation = read.text(RecipientField.GUARDIAN_RELATION, LONGEST_RELATION);
        var guardian = read.personName(RecipientField.GUARDIAN_NAME);
        requireGuardian(read);
        return new RecipientFacts(
                read.identityNumber(RecipientField.ID_NUMBER),
                read.personName(RecipientField.NAME),
                read.word(RecipientField.CATEGORY, RecipientCategory.class, "category-unknown"),
                read.words(RecipientField.TAGS, RecipientCategory.class, "category-unknown"),
                place,
                place != null && place.length() == TOWNSHIP,
                read.text(RecipientField.ADDRESS, HouseholdBook.LONGEST_ADDRESS),
                read.text(RecipientField.HOUSEHOLD),
                read.word(RecipientField.HOUSEHOLD_KIND, HouseholdKind.class, "household-kind-unknown"),
                read.phone(RecipientField.PHONE),
                read.text(RecipientField.CERTIFICATE),
                guardian,
                relation == null ? null : relation.reveal(),
                read.phone(RecipientField.GUARDIAN_PHONE),
                read.day(RecipientField.FROM),
                read.number(CommonField.BATCH, "batch-unknown"),
                List.copyOf(read.problems()));
    }

    /** Who answers for somebody has a name and is something to them. */
    private static void requireGuardian(Reading read) {
        var said = Stream.of(
                        RecipientField.GUARDIAN_NAME, RecipientField.GUARDIAN_RELATION, RecipientField.GUARDIAN_PHONE)
                .anyMatch(field -> read.text(field) != null);
        Stream.of(RecipientField.GUARDIAN_NAME, RecipientField.GUARDIAN_RELATION)
                .filter(field -> said && read.text(field) == null)
                .forEach(field -> read.refuse(field, "required"));
    }
}
