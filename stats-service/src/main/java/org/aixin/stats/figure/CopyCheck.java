package org.aixin.stats.figure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.booking.Books;
import org.aixin.stats.figure.FigureCopies.Place;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the copies in Redis with MySQL: of one version there is one truth. */
@Component
public class CopyCheck {

    private static final int NODES_AT_ONCE = 100;

    private final FigureReader reader;
    private final FigureCopies copies;
    private final FigurePusher pusher;
    private final Books books;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CopyCheck(
            FigureReader reader,
            FigureCopies copies,
            FigurePusher pusher,
            Books books,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.copies = copies;
        this.pusher = pusher;
        this.books = books;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What was looked at.
     *
     * @param compared how many copies were there
     * @param wrong the copies that tell something else than MySQL does at their version
     */
    public record Compared(int compared, List<Wrong> wrong) {}

    /**
     * A copy that is wrong.
     *
     * @param ver the version it claims
     */
    public record Wrong(Node node, Period period, long ver) {}

    /**
     * Compares the copies of the periods that go on. One that is older than its node is only late, and one that is
     * missing is only missing: both are sent for.
     *
     * @throws RuntimeException while Redis cannot be reached
     */
    public Compared compare(int gen, Collection<Node> nodes) {
        var compared = 0;
        var wrong = new ArrayList<Wrong>();
        for (var tree : Tree.values()) {
            var codes = nodes.stream()
                    .filter(node -> node.tree() == tree)
                    .map(Node::code)
                    .sorted()
                    .toList();
            for (var i = 0; i < codes.size(); i += NODES_AT_ONCE) {
                compared += compare(gen, tree, codes.subList(i, Math.min(codes.size(), i + NODES_AT_ONCE)), wrong);
            }
        }
        return new Compared(compared, wrong);
    }

    private int compare(int gen, Tree tree, List<String> codes, List<Wrong> wrong) {
        var today = BusinessDays.today(clock);
        var periods = Period.all(today).stream()
                .filter(period -> period.isCurrent(today))
                .collect(Collectors.toSet());
        var places = codes.stream()
                .flatMap(code -> periods.stream().map(period -> new Place(gen, new Node(tree, code), period)))
                .toList();
        // Copies first: MySQL, read after them, is at least as new.
        var versions = copies.versions(places);
        var figures = copies.get(places);
        var truth =
                reader.read(gen, tree, codes.stream().collect(Collectors.toMap(code -> code, any -> periods)), today);
        var late = new HashSet<Node>();
        var there = 0;
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var right = truth.getOrDefault(place.node(), Map.of()).get(place.period());
            if (right == null) {
                continue;
            }
            var copy = figures.get(i);
            var isOlder = copy.isPresent() && copy.get().ver() < right.ver();
            if (isOlder || versions.get(i) < 0) {
                late.add(place.node());
                continue;
            }
            there++;
            var isRight = copy.isPresent()
                    && copy.get().ver() == right.ver()
                    && Objects.equals(copy.get().figures(), right.figures());
            if (!isRight) {
                wrong.add(new Wrong(place.node(), place.period(), versions.get(i)));
            }
        }
        pusher.push(late);
        return there;
    }

    /** Has the copies of these nodes written from MySQL, whatever version stands there. */
    public void rewrite(int gen, Collection<Wrong> wrong) {
        var nodes = wrong.stream().map(Wrong::node).collect(Collectors.toSet());
        copies.remove(wrong.stream()
                .map(each -> new Place(gen, each.node(), each.period()))
                .toList());
        // A higher version, so that what is pushed is not refused and whoever listens is told.
        transaction.executeWithoutResult(begun -> books.raise(gen, nodes));
        pusher.push(nodes);
    }

    /**
     * Removes everything that was copied of a generation that is not read.
     *
     * @throws Unavailable while Redis cannot be reached
     */
    public void removeAll(int gen) {
        try {
            copies.removeAll(gen);
        } catch (CopiesUnavailable away) {
            throw new Unavailable(away);
        }
    }
}
