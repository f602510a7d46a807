package org.aixin.persistence.spans;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ancestors of some nodes of a tree, on every day at once, so that the paths of a whole batch of records cost one
 * query.
 */
public final class Lineage<K> {

    private final Map<K, List<Edge<K>>> edges = new HashMap<>();

    Lineage(List<Edge<K>> edges) {
        for (var edge : edges) {
            this.edges.computeIfAbsent(edge.node(), node -> new ArrayList<>()).add(edge);
        }
    }

    /** Where a node hung from a day to a day (half-open). */
    record Edge<K>(
            K node,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            @Nullable K parent) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
        }
    }

    /**
     * The path on that day, root first, the node itself last. Ends early where nothing is known yet, so it is at least
     * the node itself; a circle in the data ends it too.
     */
    public List<K> pathOf(K node, LocalDate day) {
        Deque<K> path = new ArrayDeque<>();
        var met = new HashSet<K>();
        @Nullable K next = node;
        while (next != null && met.add(next)) {
            path.addFirst(next);
            next = parentOf(next, day);
        }
        return List.copyOf(path);
    }

    private @Nullable K parentOf(K node, LocalDate day) {
        for (var edge : edges.getOrDefault(node, List.of())) {
            if (edge.holdsOn(day)) {
                return edge.parent();
            }
        }
        return null;
    }
}
