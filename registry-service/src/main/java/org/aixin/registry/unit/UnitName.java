package org.aixin.registry.unit;

/** A unit as other features need it. */
public record UnitName(long id, String name, String divisionCode) {}
