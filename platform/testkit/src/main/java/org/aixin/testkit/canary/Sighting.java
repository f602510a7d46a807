package org.aixin.testkit.canary;

/**
 * Something that should have been kept secret.
 *
 * @param where a place in words: never with what was found there
 */
public record Sighting(Canary canary, String where) {}
