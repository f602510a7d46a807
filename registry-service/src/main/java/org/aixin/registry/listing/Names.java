package org.aixin.registry.listing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Function<String, DivisionName> divisions(Stream<String> codes) {
        var known = divisions.names(codes.collect(Collectors.toSet()));
        return code -> known.getOrDefault(code, DivisionName.unnamed(code));
    }

    /** The trees are known to all. */
    LongFunction<UnitInShort> units(Stream<Long> ids) {
        var asked = ids.collect(Collectors.toSet());
        var known = asked.isEmpty() ? Map.<Long, UnitName>of() : units.named(asked);
        return id -> {
            var unit = known.get(id);
            return new UnitInShort(id, unit == null ? Long.toString(id) : unit.name());
        };
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
