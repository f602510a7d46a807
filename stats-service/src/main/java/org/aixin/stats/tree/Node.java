package org.aixin.stats.tree;

/**
 * A node of a tree.
 *
 * @param code a division's code or a unit's id
 */
public record Node(Tree tree, String code) {

    public static Node division(String code) {
        return new Node(Tree.DIVISION, code);
    }

    public static Node unit(Tree tree, long id) {
        return new Node(tree, Long.toString(id));
    }
}
