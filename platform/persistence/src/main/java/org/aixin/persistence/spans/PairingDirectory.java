package org.aixin.persistence.spans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pairings as this service knows them. */
public class PairingDirectory {

    private final PairedMapper pairings;

    PairingDirectory(PairedMapper pairings) {
        this.pairings = pairings;
    }

    /** The pairing of this cadre with this household that held on that day. */
    public Optional<Paired> between(long cadreId, long householdId, LocalDate day) {
        return Optional.ofNullable(pairings.between(cadreId, householdId, day));
    }

    /** Every pairing that these households ever had, by its first day. */
    public List<Paired> ofHouseholds(Collection<Long> householdIds) {
        return householdIds.isEmpty() ? List.of() : pairings.ofHouseholds(householdIds);
    }

    /** Whether this cadre was ever paired with this household. */
    public boolean everBetween(long cadreId, long householdId) {
        return pairings.countBetween(cadreId, householdId) > 0;
    }

    /** The people whom a pairing covers, by id. */
    public List<Long> recipientsOf(long pairingId) {
        return pairings.recipientsOf(pairingId);
    }
}
