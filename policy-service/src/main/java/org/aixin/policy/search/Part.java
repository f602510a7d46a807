package org.aixin.policy.search;

/**
 * A piece of a text as it stands there: whoever shows it marks the hits, and escapes it like any other text.
 *
 * @param hit whether it is what was asked for
 */
public record Part(String text, boolean hit) {}
