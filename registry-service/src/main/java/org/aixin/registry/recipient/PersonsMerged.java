package org.aixin.registry.recipient;

/**
 * Inside this service, in the same transaction: two entries turned out to be one person.
 *
 * @param divisionCode where the one who stays is in care
 */
public record PersonsMerged(long goneId, long keptId, String divisionCode) {}
