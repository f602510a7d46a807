package org.aixin.registry.recipient;

/**
 * Who of a household the caller may see, without those who have left the care.
 *
 * @param firstId of the one who is there longest
 */
public record Lodgers(long householdId, int people, long firstId) {}
