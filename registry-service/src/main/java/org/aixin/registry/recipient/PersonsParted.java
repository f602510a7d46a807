package org.aixin.registry.recipient;

/**
 * Inside this service, in the same transaction: a merger was undone, so that both are persons of their own again.
 *
 * @param divisionCode where the one who comes back is in care
 */
public record PersonsParted(long goneId, long keptId, String divisionCode) {}
