package org.aixin.stats.targets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.tree.Paths;
import org.aixin.stats.tree.Paths.Routes;
import org.aixin.stats.tree.Places;
import org.jspecify.annotations.Nullable;

/**
 * A pairing as seen on a day of reckoning, with the place and people it had on its own last day up to then.
 *
 * @param toDay null when it still held on the day of reckoning
 * @param onDay the day on which place and people were looked up
 * @param category the first in reporting order; null when none of its people are known on that day
 * @param divisionCode of its people; the lowest should they stand in several
 * @param unitId the cadre's unit
 */
record PlacedPairing(
        long pairingId,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        LocalDate onDay,
        @Nullable RecipientCategory category,
        @Nullable String divisionCode,
        @Nullable Long unitId) {

    /** What it owes; nothing while its people are unknown, or when all of them stand outside the totals. */
    Optional<RuleVersion.Target> target(int year) {
        return category == null || !category.inTotals()
                ? Optional.empty()
                : RuleVersion.of(year).target(year, fromDay, toDay);
    }

    /** Where it stands; nowhere while its place is unknown. */
    Places places(Routes routes) {
        return routes.on(onDay, divisionCode, unitId);
    }

    /** The ways up from the places of all these. */
    static Routes routes(Paths paths, Collection<PlacedPairing> placed) {
        return paths.from(
                placed.stream()
                        .map(pairing -> pairing.divisionCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                placed.stream()
                        .map(pairing -> pairing.unitId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
