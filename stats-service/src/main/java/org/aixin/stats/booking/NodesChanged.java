package org.aixin.stats.booking;

import java.util.Set;
import org.aixin.stats.tree.Node;

/** Within a transaction: the figures of these nodes will differ once it commits. */
public record NodesChanged(int gen, Set<Node> nodes) {}
