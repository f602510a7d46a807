package org.aixin.registry.listing;

import java.time.LocalDate;
import org.aixin.registry.unit.UnitOccupants;
import org.springframework.stereotype.Component;

/** Who serves in a unit, and whom these care for. */
@Component
class CaredForByUnit implements UnitOccupants {

    private final CaredForMapper rows;

    CaredForByUnit(CaredForMapper rows) {
        this.rows = rows;
    }

    @Override
    public Touched of(long unitId, LocalDate day) {
        return rows.byUnit(unitId, day);
    }
}
