package org.aixin.stats.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places as rows and categories as columns, the totals among both: whether a number that is not told follows from all
 * lines together.
 *
 * <p>Every line says that its numbers add up. So with rows and columns for the points of a net and the numbers that are
 * not told for its strands, a number follows exactly if its strand is the only way between its row and its column; with a
 * second way around, it may be more where the others are less.
 */
final class Crossings {

    /** The row of the place above, whose numbers are told, or not, already. */
    private static final int ABOVE = -1;

    private final List<List<PeopleCell>> rows;
    private final List<Boolean> hiddenAbove;

    /** @param hiddenAbove by column */
    Crossings(List<List<PeopleCell>> rows, List<Boolean> hiddenAbove) {
        this.rows = rows;
        this.hiddenAbove = hiddenAbove;
    }

    private record Strand(int row, int column) {}

    private record Point(boolean isRow, int number) {}

    /** @return whether one more was withheld, so that there is a second way */
    boolean protect() {
        var net = hidden();
        for (var strand : net) {
            var fromRow = reached(net, strand, new Point(true, strand.row()));
            var fromColumn = reached(net, strand, new Point(false, strand.column()));
            if (!fromRow.contains(new Point(false, strand.column())) && withholdOne(strand, fromRow, fromColumn)) {
                return true;
            }
        }
        return false;
    }

    private List<Strand> hidden() {
        var hidden = new ArrayList<Strand>();
        for (var column = 0; column < hiddenAbove.size(); column++) {
            if (hiddenAbove.get(column)) {
                hidden.add(new Strand(ABOVE, column));
            }
            for (var row = 0; row < rows.size(); row++) {
                if (!rows.get(row).get(column).told()) {
                    hidden.add(new Strand(row, column));
                }
            }
        }
        return hidden;
    }

    private static Set<Point> reached(List<Strand> net, Strand without, Point from) {
        var reached = new HashSet<Point>(Set.of(from));
        var next = new ArrayDeque<Point>(reached);
        while (!next.isEmpty()) {
            var point = next.remove();
            for (var strand : net) {
                var row = new Point(true, strand.row());
                var column = new Point(false, strand.column());
                var other = point.equals(row) ? column : row;
                if (!strand.equals(without) && (point.equals(row) || point.equals(column)) && reached.add(other)) {
                    next.add(other);
                }
            }
        }
        return reached;
    }

    /** One that closes a way around; where there is none, one more of the same lines, from which to go on. */
    private boolean withholdOne(Strand strand, Set<Point> fromRow, Set<Point> fromColumn) {
        var closing = new ArrayList<PeopleCell>();
        var beside = new ArrayList<PeopleCell>();
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < hiddenAbove.size(); column++) {
                var rowPoint = new Point(true, row);
                var columnPoint = new Point(false, column);
                var cell = rows.get(row).get(column);
                if ((fromRow.contains(rowPoint) && fromColumn.contains(columnPoint))
                        || (fromColumn.contains(rowPoint) && fromRow.contains(columnPoint))) {
                    closing.add(cell);
                }
                if (row == strand.row() || column == strand.column()) {
                    beside.add(cell);
                }
            }
        }
        var one = PeopleCell.smallest(closing).or(() -> PeopleCell.smallest(beside));
        one.ifPresent(PeopleCell::withhold);
        return one.isPresent();
    }
}
