package org.aixin.registry.listing;

import java.time.LocalDate;
import java.util.Set;
import org.aixin.registry.unit.UnitOccupants;
import org.springframework.stereotype.Component;

/** Who serves in a unit, and whom these care for. */
@Component
class OccupantsOfUnits implements UnitOccupants {

    private final CaredForMapper rows;

    OccupantsOfUnits(CaredForMapper rows) {
        this.rows = rows;
    }

    @Override
    public Touched of(long unitId, LocalDate day) {
        return rows.occupants(unitId, day);
    }

    @Override
    public Set<Long> serving(long unitId, LocalDate day) {
        return rows.serving(unitId, day);
    }
}
