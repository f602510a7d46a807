package org.aixin.stats.booking;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Tree;

/**
 * New minus old, summed up over a whole batch before anything is written, so that a busy province row is moved once and
 * held shortly.
 *
 * <p>Not thread-safe: one batch, one thread.
 */
public class Difference {

    private final Map<Tree, Map<FlowCell, Metrics>> flows = new EnumMap<>(Tree.class);
    private final Map<Tree, Map<TargetCell, TargetSums>> targets = new EnumMap<>(Tree.class);
    private final Set<Node> stocks = new HashSet<>();
    private final Map<Node, Integer> depths = new HashMap<>();

    /** Books the metrics on every node of the path. */
    public void add(Tree tree, Path path, int month, Map<RecipientCategory, Metrics> metrics) {
        book(tree, path, month, metrics, 1);
    }

    /** Takes back what was booked. */
    public void subtract(Tree tree, Path path, int month, Map<RecipientCategory, Metrics> metrics) {
        book(tree, path, month, metrics, -1);
    }

    private void book(Tree tree, Path path, int month, Map<RecipientCategory, Metrics> metrics, int sign) {
        note(tree, path);
        var cells = flows.computeIfAbsent(tree, any -> new HashMap<>());
        for (var node : path.nodes()) {
            metrics.forEach((category, amount) ->
                    cells.merge(new FlowCell(node, month, category), amount.times(sign), Metrics::plus));
        }
    }

    /** Counts a pairing's sums on every node of the path. */
    public void add(Tree tree, Path path, int year, RecipientCategory category, TargetSums sums) {
        note(tree, path);
        var cells = targets.computeIfAbsent(tree, any -> new HashMap<>());
        for (var node : path.nodes()) {
            cells.merge(new TargetCell(node, year, category), sums, TargetSums::plus);
        }
    }

    /** One cell is to hold so much more than it does. Nobody else may book meanwhile. */
    public void correct(Tree tree, FlowCell cell, Metrics amount) {
        flows.computeIfAbsent(tree, any -> new HashMap<>()).merge(cell, amount, Metrics::plus);
    }

    /** One sum of targets is to hold so much more than it does. Nobody else may book meanwhile. */
    public void correct(Tree tree, TargetCell cell, TargetSums amount) {
        targets.computeIfAbsent(tree, any -> new HashMap<>()).merge(cell, amount, TargetSums::plus);
    }

    /** The stock figures of every node of the path may differ. */
    public void stocksOf(Tree tree, Path path) {
        note(tree, path);
        path.nodes().forEach(node -> stocks.add(new Node(tree, node)));
    }

    /** The stock figures of these nodes may differ. */
    public void stocksOf(Collection<Node> nodes) {
        stocks.addAll(nodes);
    }

    private void note(Tree tree, Path path) {
        var depth = 0;
        for (var node : path.nodes()) {
            depths.merge(new Node(tree, node), depth++, Math::max);
        }
    }

    /** What moves in the flow counters, deepest nodes first. */
    List<Map.Entry<FlowCell, Metrics>> flows(Tree tree) {
        return flows.getOrDefault(tree, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Metrics.ZERO))
                .sorted(Map.Entry.comparingByKey(leavesFirst(tree, FlowCell::node)
                        .thenComparing(FlowCell::month)
                        .thenComparing(FlowCell::category)))
                .toList();
    }

    /** What moves in the target sums, deepest nodes first. */
    List<Map.Entry<TargetCell, TargetSums>> targets(Tree tree) {
        return targets.getOrDefault(tree, Map.of()).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(TargetSums.ZERO))
                .sorted(Map.Entry.comparingByKey(leavesFirst(tree, TargetCell::node)
                        .thenComparing(TargetCell::year)
                        .thenComparing(TargetCell::category)))
                .toList();
    }

    /** Every node of the tree of which something differs, deepest first. */
    List<Node> nodes(Tree tree) {
        var nodes = new HashSet<Node>();
        flows(tree).forEach(entry -> nodes.add(new Node(tree, entry.getKey().node())));
        targets(tree).forEach(entry -> nodes.add(new Node(tree, entry.getKey().node())));
        stocks.stream().filter(node -> node.tree() == tree).forEach(nodes::add);
        return nodes.stream().sorted(leavesFirst(tree, Node::code)).toList();
    }

    boolean isStock(Node node) {
        return stocks.contains(node);
    }

    // All transactions lock in this order. A node hangs as deep for one as for the other, except while its spans
    // change; then a deadlock may happen, and the batch is tried again.
    private <C> Comparator<C> leavesFirst(Tree tree, Function<C, String> node) {
        return Comparator.<C>comparingInt(
                        cell -> -depths.getOrDefault(new Node(tree, node.apply(cell)), Integer.MAX_VALUE))
                .thenComparing(node);
    }
}
