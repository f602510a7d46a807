package org.aixin.persistence.spans;

import java.util.Collection;
import java.util.List;

/** The pairings as this service knows them. */
public class PairingDirectory {

    private final PairedMapper pairings;

    PairingDirectory(PairedMapper pairings) {
        this.pairings = pairings;
    }

    /** Every pairing that these households ever had, by its first day. */
    public List<Paired> ofHouseholds(Collection<Long> householdIds) {
        return householdIds.isEmpty() ? List.of() : pairings.ofHouseholds(householdIds);
    }
}
