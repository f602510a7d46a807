package org.aixin.stats.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** Reads the versions of nodes. Nodes of which nothing was ever told have none. */
@Component
public class NodeVersions {

    private final NodeVersionMapper versions;

    NodeVersions(NodeVersionMapper versions) {
        this.versions = versions;
    }

    public List<NodeVersion> all(int gen) {
        return versions.all(gen);
    }

    public List<Node> nodesOf(int gen, Tree tree) {
        return versions.ofTree(gen, tree).stream().map(NodeVersion::at).toList();
    }

    public List<NodeVersion> changedSince(int gen, Instant since) {
        return versions.changedSince(gen, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
    }

    public Map<String, NodeVersion> of(int gen, Tree tree, Collection<String> nodes) {
        return nodes.isEmpty()
                ? Map.of()
                : versions.of(gen, tree, List.copyOf(nodes)).stream()
                        .collect(Collectors.toMap(NodeVersion::node, Function.identity()));
    }
}
