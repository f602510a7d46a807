package org.aixin.stats.booking;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.aixin.stats.booking.NodeVersionMapper.Raised;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes differences, and raises the versions of the nodes concerned, in the running transaction.
 *
 * <p>Everybody who writes locks in one order: flow counters, target sums, versions; within each the trees in the order
 * of the enum; within a tree leaves first and the root last.
 */
@Component
public class Books {

    private static final int ROWS_PER_STATEMENT = 500;

    private final BookMapper books;
    private final NodeVersionMapper versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Books(BookMapper books, NodeVersionMapper versions, ApplicationEventPublisher events, Clock clock) {
        this.books = books;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(int gen, Difference difference) {
        for (var tree : Tree.values()) {
            var rows = difference.flows(tree).stream()
                    .map(moved -> new FlowRow(
                            moved.getKey().node(),
                            moved.getKey().month(),
                            moved.getKey().category(),
                            moved.getValue()))
                    .toList();
            inChunks(rows, chunk -> books.moveFlows(gen, tree, chunk));
        }
        for (var tree : Tree.values()) {
            var rows = difference.targets(tree).stream()
                    .map(moved -> new TargetRow(
                            moved.getKey().node(),
                            moved.getKey().year(),
                            moved.getKey().category(),
                            moved.getValue()))
                    .toList();
            inChunks(rows, chunk -> books.moveTargets(gen, tree, chunk));
        }
        raise(gen, difference);
    }

    /** Raises every node, because what they tell depends on today; stocks of a day gone by are still the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raiseAll(int gen) {
        versions.raiseAll(gen, now());
        tell(gen, versions.all(gen).stream().map(NodeVersion::at).toList());
    }

    /** These tell nothing new, but their copies are to be written once more, whatever stands there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(int gen, Collection<Node> nodes) {
        nodes.stream()
                .sorted(Comparator.comparing(Node::tree).thenComparing(Node::code))
                .forEach(node -> versions.raiseOne(gen, node.tree(), node.code(), now()));
        tell(gen, List.copyOf(nodes));
    }

    private void raise(int gen, Difference difference) {
        var nodes = new ArrayList<Node>();
        for (var tree : Tree.values()) {
            nodes.addAll(difference.nodes(tree));
        }
        var raised = nodes.stream()
                .map(node -> new Raised(node.tree(), node.code(), 1, difference.isStock(node) ? 1 : 0))
                .toList();
        inChunks(raised, chunk -> versions.raise(gen, chunk, now()));
        tell(gen, nodes);
    }

    private void tell(int gen, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            events.publishEvent(new NodesChanged(gen, new HashSet<>(nodes)));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static <R> void inChunks(List<R> rows, Consumer<List<R>> write) {
        for (var i = 0; i < rows.size(); i += ROWS_PER_STATEMENT) {
            write.accept(rows.subList(i, Math.min(rows.size(), i + ROWS_PER_STATEMENT)));
        }
    }
}
