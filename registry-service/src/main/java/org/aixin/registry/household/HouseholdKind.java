package org.aixin.registry.household;

/** Where people live together: a family, or a home that cares for many. */
public enum HouseholdKind {
    FAMILY,
    INSTITUTION
}
