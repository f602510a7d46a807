package org.aixin.registry.cadre;

import java.util.Collection;
import java.util.Map;
import org.aixin.registry.division.DivisionOccupants;
import org.springframework.stereotype.Component;

/** Cadres who serve, by the division of their unit. */
@Component
class CadresInDivisions implements DivisionOccupants {

    private final CadreMapper rows;

    CadresInDivisions(CadreMapper rows) {
        this.rows = rows;
    }

    @Override
    public Map<Kind, Integer> in(Collection<String> codes) {
        return Map.of(Kind.CADRES, rows.servingIn(codes));
    }
}
