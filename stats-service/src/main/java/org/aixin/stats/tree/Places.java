package org.aixin.stats.tree;

/** Where something stands in each tree. */
public record Places(Path division, Path managedBy, Path group) {

    public static final Places NOWHERE = new Places(Path.NONE, Path.NONE, Path.NONE);

    public Path in(Tree tree) {
        return switch (tree) {
            case DIVISION -> division;
            case MANAGED_BY -> managedBy;
            case GROUP -> group;
        };
    }
}
