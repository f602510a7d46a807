package org.aixin.stats.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.stats.figure.FigureCopies.Copy;
import org.aixin.stats.figure.FigureCopies.Place;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** Tells the figures of nodes: from Redis, else from MySQL. The caller has checked who may see them. */
@Component
public class FigureDesk {

    private final ActiveGeneration generation;
    private final FigureCopies copies;
    private final FigurePusher pusher;
    private final FigureReader reader;
    private final PastFigures past;
    private final Bulkhead bulkhead;
    private final Clock clock;

    FigureDesk(
            ActiveGeneration generation,
            FigureCopies copies,
            FigurePusher pusher,
            FigureReader reader,
            PastFigures past,
            Bulkhead bulkhead,
            Clock clock) {
        this.generation = generation;
        this.copies = copies;
        this.pusher = pusher;
        this.reader = reader;
        this.past = past;
        this.bulkhead = bulkhead;
        this.clock = clock;
    }

    /** The generation that is read. Versions of different generations say nothing of one another. */
    public int generation() {
        return generation.get();
    }

    /** The current figures of a node; empty when it is not known. */
    public Optional<Told> current(Node node, Period period) {
        var spot = new Spot(node, period);
        return Optional.ofNullable(current(List.of(spot)).get(spot));
    }

    /** The current figures of nodes of one tree, by code; what is not known is missing. */
    public Map<String, Told> current(Tree tree, List<String> codes, Period period) {
        var told = new LinkedHashMap<String, Told>();
        current(codes.stream()
                        .map(code -> new Spot(new Node(tree, code), period))
                        .toList())
                .forEach((spot, found) -> told.put(spot.node().code(), found));
        return told;
    }

    /** The current figures of all these, in one round to Redis; what is not known is missing. */
    public Map<Spot, Told> current(Collection<Spot> spots) {
        var gen = generation.get();
        var today = BusinessDays.today(clock);
        var told = copied(gen, spots, today);
        spots.stream()
                .filter(spot -> !told.containsKey(spot))
                .collect(Collectors.groupingBy(
                        spot -> new Round(spot.node().tree(), spot.period()),
                        Collectors.mapping(spot -> spot.node().code(), Collectors.toList())))
                .forEach((round, codes) -> read(gen, round, codes, today)
                        .forEach((code, versioned) -> told.put(
                                new Spot(new Node(round.tree, code), round.period),
                                new Told(versioned.figures(), Told.Source.MYSQL, versioned.ver()))));
        return told;
    }

    /** What one round of queries reads. */
    private record Round(Tree tree, Period period) {}

    /** The figures as they were known to be on a day; empty when the node is not known. */
    public Optional<Told> asOf(Node node, Period period, LocalDate day) {
        var gen = generation.get();
        return bulkhead.shared(List.of(gen, node, period, day), () -> past.read(gen, node, period, day))
                .map(figures -> new Told(figures, Told.Source.MYSQL, 0));
    }

    private Map<Spot, Told> copied(int gen, Collection<Spot> spots, LocalDate today) {
        var told = new LinkedHashMap<Spot, Told>();
        var trusted = spots.stream()
                .filter(spot -> spot.period().isCopied() && !pusher.isBehind(spot.node()))
                .toList();
        if (trusted.isEmpty()) {
            return told;
        }
        try {
            var found = copies.get(trusted.stream()
                    .map(spot -> new Place(gen, spot.node(), spot.period()))
                    .toList());
            for (var i = 0; i < trusted.size(); i++) {
                var spot = trusted.get(i);
                found.get(i)
                        // right after midnight yesterday's copies are still there
                        .filter(copy ->
                                copy.figures().asOf().equals(spot.period().asOf(today)))
                        .ifPresent(copy -> told.put(spot, new Told(copy.figures(), Told.Source.REDIS, copy.ver())));
            }
        } catch (CopiesUnavailable away) {
            // then everything comes from MySQL
        }
        return told;
    }

    private Map<String, Versioned> read(int gen, Round round, List<String> codes, LocalDate today) {
        var month = round.period.month();
        return bulkhead.shared(
                List.of(gen, round, codes, today),
                () -> month == null
                        ? readAndCopy(gen, round.tree, codes, round.period, today)
                        : reader.readMonth(gen, round.tree, codes, round.period, month, today));
    }

    private Map<String, Versioned> readAndCopy(int gen, Tree tree, List<String> codes, Period period, LocalDate today) {
        var read = new LinkedHashMap<String, Versioned>();
        var made = new ArrayList<Copy>();
        var wanted = codes.stream().collect(Collectors.toMap(Function.identity(), any -> Set.of(period)));
        reader.read(gen, tree, wanted, today)
                .forEach((node, told) -> told.forEach((any, found) -> {
                    read.put(node.code(), found);
                    if (found.ver() > 0) {
                        made.add(new Copy(new Place(gen, node, period), found));
                    }
                }));
        try {
            copies.put(made);
        } catch (CopiesUnavailable away) {
            // the answer does not depend on it
        }
        return read;
    }
}
