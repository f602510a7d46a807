package org.aixin.doors;

/**
 * A way to one method of a controller.
 *
 * @param method in capitals
 */
record Route(String method, String path) implements Comparable<Route> {

    boolean isPublic() {
        return Door.of(path).isPresent();
    }

    @Override
    public int compareTo(Route other) {
        var byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
