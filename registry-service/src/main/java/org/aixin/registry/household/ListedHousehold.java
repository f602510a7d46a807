package org.aixin.registry.household;

/** What a list tells of a household itself. */
public record ListedHousehold(long id, long version, String divisionCode, HouseholdKind kind) {}
