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
import org.aixin.registry.household.HouseholdBook;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.PersonalFile;
import org.jspecify.annotations.Nullable;
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

    @Nullable
    Sensitive addressOf(PersonalFile file) {
        return households.addressOf(file.householdId()).orElse(null);
    }

    /**
     * What of it is different from what is known, in the form in which it will be stored.
     *
     * @param file the person, whom the caller was found to see
     */
    Difference difference(PersonalFile file, Content said, LocalDate from) {
        var problems = new Problems();
        book.checkAddress(said.said(ChangeField.ADDRESS), problems);
        var factsDiffer = amendments.check(file, said.amendment(from), problems);
        problems.refuseIfAny();
        var normal = normal(said);
        var content = normal.without(normal.asIn(file, addressOf(file)), factsDiffer);
        return new Difference(content, content.asIn(file, addressOf(file)));
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
                ? book.establish(
                        requireNonNull(entry.facts().get(ChangeField.DIVISION)), entry.said(ChangeField.ADDRESS))
                : known;
        return amendments.enter(entry.entry(household, from), problems);
    }

    /** From now on it is so. */
    Stored amend(PersonalFile file, Content content, LocalDate from) {
        var problems = new Problems();
        var address = content.said(ChangeField.ADDRESS);
        book.checkAddress(address, problems);
        if (address != null) {
            book.readdress(file.householdId(), address, problems);
        }
        return amendments.apply(file.id(), content.amendment(from), problems);
    }

    private void checkEntry(Content said, LocalDate from, Problems problems) {
        var household = said.household();
        if (household == null) {
            book.checkPlace(requireNonNull(said.facts().get(ChangeField.DIVISION)), from, problems);
            book.checkAddress(said.said(ChangeField.ADDRESS), problems);
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
            default -> Sensitive.of(value.reveal().strip());
        };
    }
}
