package org.aixin.registry.listing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.Paired;
import org.aixin.persistence.spans.PairingDirectory;
import org.springframework.stereotype.Component;

/** Who cares today for the households of a page. */
@Component
public class Caring {

    private final PairingDirectory pairings;
    private final Names names;
    private final Clock clock;

    Caring(PairingDirectory pairings, Names names, Clock clock) {
        this.pairings = pairings;
        this.names = names;
        this.clock = clock;
    }

    /** By household; one for which nobody cares is left out. */
    public Map<Long, List<CadreInShort>> today(Collection<Long> householdIds) {
        var today = BusinessDays.today(clock);
        var holding = pairings.ofHouseholds(Set.copyOf(householdIds)).stream()
                .filter(pairing -> pairing.holdsOn(today))
                .toList();
        var called = names.caring(holding.stream().map(Paired::cadreId).toList());
        var cadres = new HashMap<Long, List<CadreInShort>>();
        for (var pairing : holding) {
            var cadre = called.get(pairing.cadreId());
            if (cadre != null) {
                cadres.computeIfAbsent(pairing.householdId(), any -> new ArrayList<>())
                        .add(new CadreInShort(cadre.id(), cadre.name().reveal()));
            }
        }
        return cadres;
    }
}
