package org.aixin.registry.unit;

import java.time.LocalDate;
import java.util.Map;

/**
 * Inside this service, in the same transaction: from that day on other units stand in the place of this one.
 *
 * @param rest who takes the cadres that are not named
 * @param cadres who takes the others, by cadre
 */
public record UnitSucceeded(long unitId, long rest, Map<Long, Long> cadres, LocalDate from) {

    /** In which unit that cadre serves from then on. */
    public long heirOf(long cadreId) {
        return cadres.getOrDefault(cadreId, rest);
    }
}
