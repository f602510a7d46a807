package org.aixin.registry.listing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.registry.cadre.CadreName;
import org.aixin.registry.cadre.Cadres;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.unit.UnitName;
import org.aixin.registry.unit.Units;
import org.springframework.stereotype.Component;

/** What the codes and ids of a page are called, in one question for each kind. */
@Component
class Names {

    private final Divisions divisions;
    private final Units units;
    private final Cadres cadres;

    Names(Divisions divisions, Units units, Cadres cadres) {
        this.divisions = divisions;
        this.units = units;
        this.cadres = cadres;
    }

    /** A code without a name is told as it is. */
    Map<String, DivisionName> divisions(Collection<String> codes) {
        var known = divisions.names(Set.copyOf(codes));
        return codes.stream()
                .distinct()
                .collect(
                        Collectors.toMap(code -> code, code -> known.getOrDefault(code, new DivisionName(code, code))));
    }

    /** The trees are known to all. */
    Map<Long, UnitInShort> units(Collection<Long> ids) {
        var known = ids.isEmpty() ? Map.<Long, UnitName>of() : units.named(Set.copyOf(ids));
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new UnitInShort(
                                id, known.containsKey(id) ? known.get(id).name() : Long.toString(id))));
    }

    /** Of cadres who care for households that the caller was found to see. */
    Map<Long, CadreName> caring(Collection<Long> ids) {
        return cadres.namedAsCaring(Set.copyOf(ids)).stream().collect(Collectors.toMap(CadreName::id, one -> one));
    }

    /** Which of the cadres the caller may see themselves. */
    Set<Long> withinGrants(Collection<Long> ids) {
        return cadres.named(Set.copyOf(ids)).stream().map(CadreName::id).collect(Collectors.toSet());
    }
}
