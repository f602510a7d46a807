package org.aixin.stats.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.stats.figure.Stock;

/**
 * Which figures of people are not told to others: those of one to four, and as many beside them as it takes so that none
 * can be reckoned, neither from a total and the other categories nor from the place above and its other places.
 *
 * <p>A line is a total with its parts. Where its total is told, the parts of it that are not must leave at least two
 * possible numbers for each, knowing what {@code <5} and {@code *} say. Where its total is not told, at least one part is
 * not either. Lines go both ways, so they are gone over, one by one and together, until none changes. It begins at the highest place that the
 * caller sees, hence all answers to one caller agree.
 *
 * <p>Zeros are always told. Where even all parts leave no choice (4 and 4 of 8), all of them say {@code *}, which then may
 * be any number but zero.
 */
final class SmallCells {

    private SmallCells() {}

    /** How a figure that is not told is spoken of. */
    enum Mark {
        SMALL,
        WITHHELD
    }

    /** Figures that are not told; what is missing is told. */
    record Hidden(Map<PeopleColumn, Mark> marks) {

        Hidden {
            marks = Map.copyOf(marks);
        }

        PeopleCount tell(PeopleColumn column, long number) {
            var mark = marks.get(column);
            if (mark == null) {
                return PeopleCount.of(number);
            }
            return mark == Mark.SMALL ? PeopleCount.SMALL : PeopleCount.WITHHELD;
        }
    }

    /** Of a place above which the caller sees nothing. */
    static Hidden ofTop(Stock stock) {
        // Nothing is told of a place above, so no line goes across.
        return inside(Map.of("", stock), Set.copyOf(PeopleColumn.ALL), false).getOrDefault("", new Hidden(Map.of()));
    }

    /**
     * Of the places right below one.
     *
     * @param above what is not told of the place itself
     */
    static Map<String, Hidden> below(Map<String, Stock> places, Hidden above) {
        return inside(places, above.marks().keySet(), true);
    }

    /** Of a place of which nothing is known but that it is there. */
    static Hidden wholly() {
        return new Hidden(
                PeopleColumn.ALL.stream().collect(Collectors.toMap(column -> column, column -> Mark.WITHHELD)));
    }

    private static Map<String, Hidden> inside(Map<String, Stock> places, Set<PeopleColumn> hiddenAbove, boolean addUp) {
        var cells = new LinkedHashMap<String, Map<PeopleColumn, PeopleCell>>();
        places.forEach((code, stock) -> cells.put(
                code,
                PeopleColumn.ALL.stream()
                        .collect(Collectors.toMap(column -> column, column -> new PeopleCell(column.of(stock))))));
        boolean changed;
        do {
            changed = false;
            for (var row : cells.values()) {
                changed |= protectWithin(row);
            }
            if (addUp) {
                for (var column : PeopleColumn.ALL) {
                    var line = cells.values().stream()
                            .map(row -> required(row, column))
                            .toList();
                    changed |= protectAcross(line, hiddenAbove.contains(column));
                }
                changed = changed || protectTogether(cells, hiddenAbove);
            }
        } while (changed);
        var hidden = new HashMap<String, Hidden>();
        cells.forEach((code, row) -> hidden.put(code, marks(row)));
        return hidden;
    }

    /** The categories of one place with their total, which can be withheld as well. */
    private static boolean protectWithin(Map<PeopleColumn, PeopleCell> row) {
        var changed = false;
        for (var who : PeopleColumn.Who.values()) {
            var all = new PeopleColumn(who, null);
            var total = required(row, all);
            var parts = all.parts().stream().map(part -> required(row, part)).toList();
            changed |= protect(parts, !total.told());
            if (total.couldBeWithheld() && canBeReckoned(parts)) {
                total.withhold();
                changed = true;
            }
        }
        return changed;
    }

    /** One figure of all places right below one, whose own is told, or not, already. */
    private static boolean protectAcross(List<PeopleCell> line, boolean totalHidden) {
        var changed = protect(line, totalHidden);
        if (!totalHidden && canBeReckoned(line)) {
            for (var cell : line) {
                changed |= cell.blur();
            }
        }
        return changed;
    }

    /** What no single line gives away may follow from several. */
    private static boolean protectTogether(
            Map<String, Map<PeopleColumn, PeopleCell>> cells, Set<PeopleColumn> hiddenAbove) {
        for (var who : PeopleColumn.Who.values()) {
            var columns = new ArrayList<PeopleColumn>();
            columns.add(new PeopleColumn(who, null));
            columns.addAll(columns.get(0).parts());
            var rows = cells.values().stream()
                    .map(row -> columns.stream()
                            .map(column -> required(row, column))
                            .toList())
                    .toList();
            if (new Crossings(rows, columns.stream().map(hiddenAbove::contains).toList()).protect()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Withholds as much as it takes, or all there is.
     *
     * @return whether more is withheld than before
     */
    private static boolean protect(List<PeopleCell> line, boolean totalHidden) {
        var changed = false;
        while (totalHidden ? line.stream().allMatch(PeopleCell::told) : canBeReckoned(line)) {
            var next = PeopleCell.smallest(line);
            if (next.isEmpty()) {
                return changed;
            }
            next.get().withhold();
            changed = true;
        }
        return changed;
    }

    /** Whether one of the hidden parts follows from their sum. */
    private static boolean canBeReckoned(List<PeopleCell> line) {
        var hidden = line.stream().filter(cell -> !cell.told()).toList();
        if (hidden.isEmpty()) {
            return false;
        }
        long sum = hidden.stream().mapToLong(cell -> cell.number()).sum();
        long least = hidden.stream().mapToLong(PeopleCell::least).sum();
        long most = hidden.stream().mapToLong(PeopleCell::most).sum();
        return hidden.stream().anyMatch(cell -> {
            var from = Math.max(cell.least(), sum - (most - cell.most()));
            var to = Math.min(cell.most(), sum - (least - cell.least()));
            return from >= to;
        });
    }

    private static Hidden marks(Map<PeopleColumn, PeopleCell> row) {
        var marks = new HashMap<PeopleColumn, Mark>();
        row.forEach((column, cell) -> {
            if (!cell.told()) {
                marks.put(column, cell.saysSmall() ? Mark.SMALL : Mark.WITHHELD);
            }
        });
        return new Hidden(marks);
    }

    private static PeopleCell required(Map<PeopleColumn, PeopleCell> row, PeopleColumn column) {
        var cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("No " + column);
        }
        return cell;
    }
}
