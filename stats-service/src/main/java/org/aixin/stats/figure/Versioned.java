package org.aixin.stats.figure;

/**
 * Figures with the version of their node, which was read before them: they are at least as new.
 *
 * @param ver 0 for a node of which nothing was ever told; such figures are not copied
 */
public record Versioned(long ver, Figures figures) {}
