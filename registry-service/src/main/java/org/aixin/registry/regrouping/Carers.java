package org.aixin.registry.regrouping;

import java.util.List;
import java.util.Set;
import org.aixin.persistence.spans.PairingDirectory;
import org.aixin.registry.cadre.Cadres;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who cares for households, as far as it is known here; and who will, by the rule by which pairings follow. */
@Component
class Carers {

    private final PairingDirectory pairings;
    private final Cadres cadres;

    Carers(PairingDirectory pairings, Cadres cadres) {
        this.pairings = pairings;
        this.cadres = cadres;
    }

    /**
     * A cadre with a pairing that has no end.
     *
     * @param serves whether the cadre has not left the service
     */
    record Carer(long cadreId, String name, boolean serves) {}

    /** Null where nobody does. */
    @Nullable
    Carer of(long householdId) {
        var cadreId = pairings.ofHouseholds(Set.of(householdId)).stream()
                .filter(pairing -> pairing.toDay() == null)
                .map(pairing -> pairing.cadreId())
                .findFirst();
        if (cadreId.isEmpty()) {
            return null;
        }
        var ids = List.of(cadreId.get());
        var serves = cadres.serving(ids).contains(cadreId.get());
        return cadres.namedAsCaring(ids).stream()
                .map(cadre -> new Carer(cadre.id(), cadre.name().reveal(), serves))
                .findFirst()
                .orElse(null);
    }
}
