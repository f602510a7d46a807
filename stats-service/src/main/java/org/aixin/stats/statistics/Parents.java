package org.aixin.stats.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** Knows which nodes can be opened further. */
@Component
class Parents {

    private final ParentMapper parents;

    Parents(ParentMapper parents) {
        this.parents = parents;
    }

    /** Those of the nodes that have something right below on that day; one query for all of them. */
    Set<String> among(Tree tree, List<String> codes, LocalDate day) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return switch (tree) {
            case DIVISION -> parents.divisions(codes, day);
            case MANAGED_BY -> texts(parents.managing(ids(codes), day));
            case GROUP -> texts(parents.leading(ids(codes), day));
        };
    }

    /** The divisions right below several on that day, each with the one it hangs under. */
    List<ParentMapper.Hanging> hangingUnder(List<String> codes, LocalDate day) {
        return codes.isEmpty() ? List.of() : parents.hanging(codes, day);
    }

    private static List<Long> ids(List<String> codes) {
        return codes.stream().map(Long::valueOf).toList();
    }

    private static Set<String> texts(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
