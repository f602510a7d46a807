package org.aixin.stats.figure;

import org.aixin.stats.tree.Node;

/** Whose figures, for which time. */
public record Spot(Node node, Period period) {}
