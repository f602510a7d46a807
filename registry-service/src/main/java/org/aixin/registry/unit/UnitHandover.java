package org.aixin.registry.unit;

import java.util.List;
import java.util.Map;

/**
 * Who takes over what of a unit: everybody and everything in it has an heir, or nothing happens.
 *
 * @param heirs each once, as they were said
 * @param rest who takes those cadres that are not named
 * @param cadres who takes the others, by cadre
 * @param below what hangs below, and what becomes of it
 */
record UnitHandover(List<Long> heirs, long rest, Map<Long, Long> cadres, Map<Unit, Unit> below) {

    long heirOf(long cadreId) {
        return cadres.getOrDefault(cadreId, rest);
    }
}
