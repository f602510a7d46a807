package org.aixin.registry.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.registry.benefit.BenefitProgramme;
import org.aixin.registry.benefit.Holders;
import org.aixin.registry.division.DivisionName;
import org.jspecify.annotations.Nullable;

/**
 * A finding as an office sees it.
 *
 * @param openedAt the last time
 * @param person of whom; null where it is about no one person, or the person is elsewhere by now
 * @param householdId of the pairing, or of the person; null of a telephone number
 * @param cadre who cares, where it is about the pairing
 * @param households in how many a telephone number stands, in the whole province; else 1
 * @param told what a list said of it; null where none did
 * @param holder who receives a benefit and is not in the register; null of all other checks, and once the person is
 * @param resolution what was done about it; null while nothing was
 * @param reason why it is right as it is
 * @param changeId the proposal that was made of it
 * @param resolutions what the caller may do about it
 */
record FindingView(
        long id,
        long version,
        StandingCheck check,
        FindingState state,
        Instant openedAt,
        DivisionName division,
        @Nullable FoundPerson person,
        @Nullable Long householdId,
        @Nullable FoundCadre cadre,
        @Nullable Long pairingId,
        int households,
        @Nullable FoundHolder holder,
        @Nullable FoundFact told,
        @Nullable Resolution resolution,
        @Nullable RightBecause reason,
        @Nullable Long changeId,
        List<Resolution> resolutions) {

    /**
     * A person, masked.
     *
     * @param name null where it may not be told
     * @param version to be named where something is proposed
     */
    record FoundPerson(long id, @Nullable String name, boolean childDataHidden, long version) {}

    /**
     * What a list said.
     *
     * @param origin whose list it is
     * @param day on which it happened; null where the person may not be told of
     * @param text as the list says it; null where the person may not be told of
     * @param place where the person lives now
     * @param unit in which the cadre serves
     * @param programme the benefit of which it is said; null where the person may not be told of
     * @param month for which it is said
     */
    record FoundFact(
            String origin,
            Instant toldAt,
            LocalDate dueOn,
            @Nullable LocalDate day,
            @Nullable String text,
            @Nullable DivisionName place,
            @Nullable FoundUnit unit,
            @Nullable BenefitProgramme programme,
            @Nullable String month) {}

    record FoundUnit(long id, String name) {}

    /** @param withinGrants whether the cadre's own page may be opened */
    record FoundCadre(long id, @Nullable String name, boolean withinGrants) {}

    /**
     * Somebody who is not in the register, masked.
     *
     * @param name null where it may not be told
     * @param category in which the person is to be cared for; null where no benefit runs any more
     * @param receives the last begun first; nothing where the name may not be told
     */
    record FoundHolder(
            @Nullable String name,
            boolean childDataHidden,
            @Nullable RecipientCategory category,
            List<Holders.Receives> receives) {}
}
