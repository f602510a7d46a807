package org.aixin.registry.comparison;

import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.problem.FieldProblem;

/** A list of one kind while it is held against the register: for one run, on one thread. */
interface HeldList {

    /** What became of a chunk of rows. */
    final class Tally {

        private final int read;
        private final List<ComparisonMapper.Unread> unread = new ArrayList<>();
        private int wrong;
        private int elsewhere;
        private int twice;
        private int same;

        Tally(int read) {
            this.read = read;
        }

        void wrong(ListLine line, List<FieldProblem> problems) {
            wrong++;
            unread.add(new ComparisonMapper.Unread(line.number(), ListLine.asText(problems)));
        }

        /** Of nobody in the area, whether the register knows them or not. */
        void elsewhere() {
            elsewhere++;
        }

        /** Of somebody whom an area's own roster ought to know: which row it is, is told. */
        void stranger(ListLine line, ComparisonField field, String code) {
            elsewhere++;
            unread.add(new ComparisonMapper.Unread(
                    line.number(), ListLine.asText(List.of(FieldProblem.of(field.name(), code)))));
        }

        void twice() {
            twice++;
        }

        void same(int more) {
            same += more;
        }

        ComparisonCounts counts() {
            return new ComparisonCounts(read, wrong, elsewhere, twice, same);
        }

        List<ComparisonMapper.Unread> unread() {
            return unread;
        }
    }

    /** What has to be done in a transaction of its own before a chunk is held. Done twice it changes nothing. */
    default void before(List<ListLine> chunk) {}

    /** Within a transaction. */
    Tally hold(List<ListLine> chunk);

    /**
     * Within a transaction, once all rows are held: the next step of what follows from who is not on the list. Done again it
     * changes nothing.
     *
     * @return whether there is more
     */
    default boolean conclude() {
        return false;
    }
}
