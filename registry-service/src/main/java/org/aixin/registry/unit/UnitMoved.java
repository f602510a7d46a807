package org.aixin.registry.unit;

/** Inside this service, in the same transaction: a unit's division may have changed. */
public record UnitMoved(long unitId, String divisionCode) {}
