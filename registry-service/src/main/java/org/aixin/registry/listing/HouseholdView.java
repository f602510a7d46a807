package org.aixin.registry.listing;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.household.HouseholdKind;
import org.jspecify.annotations.Nullable;

/**
 * A household's page.
 *
 * @param address masked
 * @param registerNumber of a family, that of its booklet (户口簿户号), masked
 * @param people the first of them, those too who have left the care
 * @param peopleInAll how many there are
 * @param pairings the last one first
 * @param mergedIntoId the household that it went up in
 */
record HouseholdView(
        long id,
        long version,
        HouseholdKind kind,
        DivisionName division,
        @Nullable String address,
        @Nullable String registerNumber,
        List<PersonInShort> people,
        int peopleInAll,
        List<Pairing> pairings,
        @Nullable Long mergedIntoId) {

    /**
     * Who cared for it from a day to a day.
     *
     * @param withinGrants whether the caller may open the cadre's own page
     * @param to the first day on which that no longer held
     */
    record Pairing(
            long id,
            CadreInShort cadre,
            boolean withinGrants,
            UnitInShort unit,
            PairingTitle title,
            LocalDate from,
            @Nullable LocalDate to) {}
}
