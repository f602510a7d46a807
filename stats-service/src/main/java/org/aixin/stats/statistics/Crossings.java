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
 * not told for its threads, a number follows exactly if its thread is the only way between its row and its column; with a
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

    private record Thread(int row, int column) {}

    private record Point(boolean isRow, int number) {}

    /** @return whether one more was withheld, so that there is a second way */
    boolean protect() {
        var net = hidden();
        for (var thread : net) {
            var fromRow = reached(net, thread, new Point(true, thread.row()));
            var fromColumn = reached(net, thread, new Point(false, thread.column()));
            if (!fromRow.contains(new Point(false, thread.column())) && withholdOne(thread, fromRow, fromColumn)) {
                return true;
            }
        }
        return false;
    }

    private List<Thread> hidden() {
        var hidden = new ArrayList<Thread>();
        for (var column = 0; column < hiddenAbove.size(); column++) {
            if (hiddenAbove.get(column)) {
                hidden.add(new Thread(ABOVE, column));
            }
            for (var row = 0; row < rows.size(); row++) {
                if (!rows.get(row).get(column).told()) {
                    hidden.add(new Thread(row, column));
                }
            }
        }
        return hidden;
    }

    private static Set<Point> reached(List<Thread> net, Thread without, Point from) {
        var reached = new HashSet<Point>(Set.of(from));
        var next = new ArrayDeque<Point>(reached);
        while (!next.isEmpty()) {
            var point = next.remove();
            for (var thread : net) {
                var row = new Point(true, thread.row());
                var column = new Point(false, thread.column());
                var other = point.equals(row) ? column : row;
                if (!thread.equals(without) && (point.equals(row) || point.equals(column)) && reached.add(other)) {
                    next.add(other);
                }
            }
        }
        return reached;
    }

    /** One that closes a way around; where there is none, one more of the same lines, from which to go on. */
    private boolean withholdOne(Thread thread, Set<Point> fromRow, Set<Point> fromColumn) {
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
                if (row == thread.row() || column == thread.column()) {
                    beside.add(cell);
                }
            }
        }
        var one = PeopleCell.smallest(closing).or(() -> PeopleCell.smallest(beside));
        one.ifPresent(PeopleCell::withhold);
        return one.isPresent();
    }
}
