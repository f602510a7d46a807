package org.aixin.registry.person;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * A recipient as an office sees one, masked.
 *
 * @param leavesOn the first day on which somebody who is in care today is not any more, where that is known
 * @param turnsOn the first day on which care is paused, or goes on again, where that is known
 * @param registerNumber of the family, that of its booklet (户口簿户号)
 * @param childDataHidden a child under 14, and the caller has nothing to do with children: then nothing personal is here
 * @param mergedIntoId as whom the same person stays in the register
 * @param revealable what the caller may ask for in the clear
 * @param remainingToday how many fields the caller may still ask for today; null for whoever may ask for none
 */
record PersonView(
        long id,
        long version,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String registerNumber,
        RecipientCategory category,
        List<RecipientCategory> tags,
        RecipientStatus status,
        @Nullable LocalDate leavesOn,
        @Nullable LocalDate turnsOn,
        DivisionName division,
        long householdId,
        @Nullable String disabilityCertificate,
        @Nullable String selfCareGrade,
        @Nullable GuardianView guardian,
        @Nullable GuardianView contact,
        boolean underFourteen,
        boolean childDataHidden,
        @Nullable Long mergedIntoId,
        List<PersonalField> revealable,
        @Nullable Integer remainingToday) {

    /** Who answers for the person, or is to be called, masked. */
    record GuardianView(
            String name,
            @Nullable String relation,
            @Nullable String phone) {}

    static PersonView masked(
            KnownPerson person,
            DivisionName division,
            boolean underFourteen,
            List<PersonalField> revealable,
            @Nullable Integer remainingToday) {
        var file = person.file();
        var contact = person.contact();
        return new PersonView(
                file.id(),
                file.version(),
                file.name().masked(),
                file.idNumber().masked(),
                masked(file.phone()),
                masked(person.dwelling().address()),
                masked(person.dwelling().registerNumber()),
                file.category(),
                file.tags(),
                file.status(),
                file.leavesOn(),
                file.turnsOn(),
                division,
                file.householdId(),
                masked(file.disabilityCertificate()),
                masked(file.selfCareGrade()),
                file.guardianName() == null
                        ? null
                        : new GuardianView(
                                file.guardianName().masked(), file.guardianRelation(), masked(file.guardianPhone())),
                contact == null
                        ? null
                        : new GuardianView(
                                contact.name().masked(),
                                contact.relation(),
                                contact.phone().masked()),
                underFourteen,
                false,
                file.mergedInto(),
                revealable,
                remainingToday);
    }

    /** What the work needs, and nothing that tells who the child is. */
    static PersonView ofHiddenChild(KnownPerson person, DivisionName division) {
        var file = person.file();
        return new PersonView(
                file.id(),
                file.version(),
                null,
                null,
                null,
                null,
                null,
                file.category(),
                file.tags(),
                file.status(),
                file.leavesOn(),
                file.turnsOn(),
                division,
                file.householdId(),
                null,
                null,
                null,
                null,
                true,
                true,
                file.mergedInto(),
                List.of(),
                null);
    }

    private static @Nullable String masked(@Nullable Sensitive value) {
        return value == null ? null : value.masked();
    }
}
