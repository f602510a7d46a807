package org.aixin.registry.unit;

/**
 * What a merger would touch; nothing of it has happened.
 *
 * @param units that hang below the unit in either tree, on that day or later
 * @param cadres who serve in the unit and would serve in the other one
 * @param households for which these care
 * @param recipients in care in these households
 */
record UnitSuccessionPreview(int units, int cadres, int households, int recipients) {}
