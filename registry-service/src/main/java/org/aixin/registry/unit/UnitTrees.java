package org.aixin.registry.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ancestors of some units in both trees as they hang last, to refuse circles before they are stored. */
class UnitTrees {

    private static final int DEEPEST = 10;

    private final Map<Long, Unit> units = new HashMap<>();

    /** @param candidates new or changed units, which count instead of what is stored */
    UnitTrees(Collection<Unit> candidates, UnitStore stored) {
        candidates.forEach(one -> units.put(one.id(), one));
        Set<Long> missing = parents(candidates);
        for (int depth = 0; depth < DEEPEST && !missing.isEmpty(); depth++) {
            List<Unit> found = stored.find(missing);
            found.forEach(one -> units.putIfAbsent(one.id(), one));
            missing = parents(found);
        }
    }

    boolean knows(long id) {
        return units.containsKey(id);
    }

    boolean circlesIn(Function<Unit.Place, @Nullable Long> parent, Unit unit) {
        var next = parent.apply(unit.places().last());
        for (int depth = 0; next != null; depth++) {
            if (next == unit.id() || depth > DEEPEST) {
                return true;
            }
            var above = units.get(next);
            next = above == null ? null : parent.apply(above.places().last());
        }
        return false;
    }

    private Set<Long> parents(Collection<Unit> below) {
        var parents = new HashSet<Long>();
        for (var unit : below) {
            var place = unit.places().last();
            parents.add(Objects.requireNonNullElse(place.managedBy(), unit.id()));
            parents.add(Objects.requireNonNullElse(place.groupLeader(), unit.id()));
        }
        parents.removeAll(units.keySet());
        return parents;
    }
}
