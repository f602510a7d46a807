package org.aixin.registry.household;

/**
 * A household went up in another one, in the same transaction.
 *
 * @param divisionCode of the other one
 */
public record HouseholdMerged(long id, long heir, String divisionCode) {}
