package org.aixin.registry.household;

/** Where people live together: a family, or a home that cares for many. */
enum HouseholdKind {
    FAMILY,
    INSTITUTION
}
