package org.aixin.registry.unit;

import java.util.List;

/**
 * What a merger or split would touch; nothing of it has happened.
 *
 * @param units that hang below the unit in either tree, on that day or later
 * @param cadres who serve in the unit and would serve in another one
 * @param households for which these care
 * @param recipients in care in these households
 * @param shares what of it each successor would take
 */
record UnitSuccessionPreview(int units, int cadres, int households, int recipients, List<Share> shares) {

    /** A successor, and how many cadres and units come to it. */
    record Share(UnitHistory.KnownUnit unit, int cadres, int units) {}
}
