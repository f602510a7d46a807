package org.aixin.registry.change;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Set;
import org.aixin.persistence.crypto.PersonalData;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.household.Dwelling;
import org.aixin.registry.household.HouseholdBook;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.PersonalFile;
import org.springframework.stereotype.Component;

/** What a change would do to the register, and does. The same look whether it is proposed or confirmed. */
@Component
class Effects {

    /** A household that is still to be made. */
    private static final long NONE = 0;

    private final Amendments amendments;
    private final Households households;
    private final HouseholdBook book;
    private final PersonalData personalData;

    Effects(Amendments amendments, Households households, HouseholdBook book, PersonalData personalData) {
        this.amendments = amendments;
        this.households = households;
        this.book = book;
        this.personalData = personalData;
    }

    /** A change and what the register says so far of the same. */
    record Difference(Content content, Content before) {}

    Dwelling dwellingOf(PersonalFile file) {
        return households.dwellingOf(file.householdId());
    }

    /**
     * What of it is different from what is known, in the form in which it will be stored.
     *
     * @param file the person, whom the caller was found to see
     */
    Difference difference(ChangeType type, PersonalFile file, Content said, LocalDate from) {
        var problems = new Problems();
        checkDwelling(file, said.dwelling(), problems);
        var factsDiffer = amendments.check(file, said.amendment(type, from), problems);
        problems.refuseIfAny();
        var normal = normal(said);
        var dwelling = dwellingOf(file);
        var content = normal.without(normal.asIn(file, dwelling), factsDiffer);
        return new Difference(content, content.asIn(file, dwelling));
    }

    /** Finds what stands against an entry; answers it in the form in which it will be stored. */
    Content entry(Content said, LocalDate from) {
        var problems = new Problems();
        checkEntry(said, from, problems);
        problems.refuseIfAny();
        return normal(said);
    }

    /** Where somebody who is entered will live. */
    String placeOf(Content entry) {
        var household = entry.household();
        return household == null
                ? requireNonNull(entry.facts().get(ChangeField.DIVISION))
                : requireNonNull(households.openIn(Set.of(household)).get(household));
    }

    /** The person is in the register from now on, with a family of their own where none was named. */
    Stored enter(Content entry, LocalDate from) {
        var problems = new Problems();
        checkEntry(entry, from, problems);
        problems.refuseIfAny();
        var known = entry.household();
        var household = known == null
                ? book.establish(requireNonNull(entry.facts().get(ChangeField.DIVISION)), entry.dwelling())
                : known;
        return amendments.enter(entry.entry(household, from), problems);
    }

    /** From now on it is so. */
    Stored amend(ChangeType type, PersonalFile file, Content content, LocalDate from) {
        var problems = new Problems();
        checkDwelling(file, content.dwelling(), problems);
        book.correct(file.householdId(), content.dwelling(), problems);
        return amendments.apply(file.id(), content.amendment(type, from), problems);
    }

    private void checkDwelling(PersonalFile file, Dwelling said, Problems problems) {
        var id = file.householdId();
        book.check(
                said.registerNumber() == null
                        ? null
                        : households.find(Set.of(id)).get(id),
                said,
                problems);
    }

    private void checkEntry(Content said, LocalDate from, Problems problems) {
        var household = said.household();
        if (household == null) {
            book.checkPlace(requireNonNull(said.facts().get(ChangeField.DIVISION)), from, problems);
            book.check(said.dwelling(), problems);
        }
        amendments.checkEntry(
                said.entry(household == null ? NONE : household, from),
                household == null ? said.facts().get(ChangeField.DIVISION) : null,
                problems);
    }

    private Content normal(Content said) {
        var normal = new EnumMap<ChangeField, Sensitive>(ChangeField.class);
        said.personal()
                .forEach((field, value) -> normal.put(field, said.said(field) == null ? value : normal(field, value)));
        return new Content(said.facts(), normal);
    }

    private Sensitive normal(ChangeField field, Sensitive value) {
        return switch (field) {
            case NAME, GUARDIAN_NAME -> personalData.name(value);
            case ID_NUMBER -> personalData.identityNumber(value);
            case PHONE, GUARDIAN_PHONE -> personalData.phoneNumber(value);
            case DISABILITY_CERTIFICATE ->
                Sensitive.of(Normalizer.normalize(value.reveal(), Normalizer.Form.NFKC)
                        .strip()
                        .toUpperCase(Locale.ROOT));
            // All grades are of one length.
            case SELF_CARE_GRADE -> value;
            default -> Sensitive.of(value.reveal().strip());
        };
    }
}
