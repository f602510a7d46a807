package org.aixin.registry.duplicate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * Two who might be one, side by side.
 *
 * @param sides both, in the order of their ids; nothing where the caller sees only one of them
 * @param same in what the register says the same of both, and says something
 * @param merger the last one that was proposed
 * @param history the newest first; nothing where the caller sees only one of them
 * @param deeds what the caller may do about it
 */
record SideBySideView(
        LookAlikeView lookAlike,
        List<ComparedSide> sides,
        List<ComparedField> same,
        @Nullable MergerView merger,
        List<LookAlikeStep> history,
        List<DuplicateDeed> deeds) {

    /** What is held side by side. */
    enum ComparedField {
        NAME,
        ID_NUMBER,
        BIRTHDAY,
        PHONE,
        DISABILITY_CERTIFICATE,
        GUARDIAN,
        SELF_CARE_GRADE,
        CATEGORY,
        ADDRESS,
        HOUSEHOLD,
        DIVISION
    }

    /** One of them, masked; of a child nothing personal, where the caller has nothing to do with children. */
    record ComparedSide(
            long recipientId,
            long version,
            long householdId,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String disabilityCertificate,
            @Nullable String guardianName,
            @Nullable String guardianRelation,
            @Nullable String guardianPhone,
            @Nullable String selfCareGrade,
            @Nullable String address,
            RecipientCategory category,
            List<RecipientCategory> tags,
            RecipientStatus status,
            @Nullable LocalDate leavesOn,
            DivisionName division,
            boolean childDataHidden) {}

    /** @param taken what of who goes is, or would be, said of who stays */
    record MergerView(
            long id,
            MergerState state,
            long keptId,
            List<TakenField> taken,
            StepParty proposedBy,
            Instant proposedAt,
            @Nullable StepParty decidedBy,
            @Nullable Instant decidedAt,
            @Nullable StepParty undoneBy,
            @Nullable Instant undoneAt) {}

    /** @param by null where it was found, or gone, by itself */
    record LookAlikeStep(
            LookAlikeAction action,
            Instant at,
            @Nullable StepParty by,
            @Nullable String note) {}

    /** @param name of an account's user */
    record StepParty(String actor, @Nullable String name) {}
}
