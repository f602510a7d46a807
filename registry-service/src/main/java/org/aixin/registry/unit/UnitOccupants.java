package org.aixin.registry.unit;

import java.time.LocalDate;
import java.util.Set;

/** Who serves in units and whom they care for, as the features that know it count it: numbers alone. */
public interface UnitOccupants {

    /**
     * @param cadres who serve in the unit itself on that day or later
     * @param households for which these care on that day or later
     * @param recipients in care in these households
     */
    record Touched(int cadres, int households, int recipients) {}

    Touched of(long unitId, LocalDate day);

    /** Who serves in the unit itself on that day or later, by id: never to be answered as such. */
    Set<Long> serving(long unitId, LocalDate day);
}
