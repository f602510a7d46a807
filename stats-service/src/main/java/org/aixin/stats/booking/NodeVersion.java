package org.aixin.stats.booking;

import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;

/**
 * How often what is told of a node has changed.
 *
 * @param stockVer rises with {@code ver} when the stock figures may differ, so that they need not be computed anew for
 *     every record
 */
public record NodeVersion(Tree tree, String node, long ver, long stockVer) {

    public Node at() {
        return new Node(tree, node);
    }
}
