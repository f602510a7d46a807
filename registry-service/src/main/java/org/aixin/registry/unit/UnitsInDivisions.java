package org.aixin.registry.unit;

import java.util.Collection;
import java.util.Map;
import org.aixin.registry.division.DivisionOccupants;
import org.springframework.stereotype.Component;

/** Units, by the division whose office they belong to. */
@Component
class UnitsInDivisions implements DivisionOccupants {

    private final UnitMapper rows;

    UnitsInDivisions(UnitMapper rows) {
        this.rows = rows;
    }

    @Override
    public Map<Kind, Integer> in(Collection<String> codes) {
        return Map.of(Kind.UNITS, rows.countStandingIn(codes));
    }
}
