package org.aixin.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeepPagesTest {

    private final DeepPages pages = new DeepPages();

    /** A list of so many rows, ten to a village, that counts what it had to read. */
    private static final class Village implements Rows {

        private final List<Place> all;
        private int read;
        private int counted;

        Village(int rows) {
            this.all = new ArrayList<>(IntStream.range(0, rows)
                    .mapToObj(row -> new Place("%012d".formatted(622_921_100_000L + row / 10), 1_000L + row))
                    .toList());
        }

        @Override
        public List<Place> places(@Nullable Place after, int limit, int offset) {
            var from = after == null ? 0 : all.indexOf(after) + 1;
            var found = all.subList(Math.min(all.size(), from + offset), Math.min(all.size(), from + offset + limit));
            read += offset + found.size();
            return found;
        }

        @Override
        public int count(@Nullable Integer atMost) {
            counted++;
            return atMost == null ? all.size() : Math.min(all.size(), atMost);
        }
    }

    private Found page(Rows rows, int number, int size) {
        return as(Grant.province(), () -> pages.page("all", new Wanted(number, size, null), rows));
    }

    private static <T> T as(Grant grant, Supplier<T> asked) {
        var caller = new Caller("console:1", CallerKind.CONSOLE, null, List.of(grant), Set.of());
        return Callers.as(caller, asked);
    }

    @Test
    void everyPageHoldsTheRowsThatItsNumberSays() {
        var rows = new Village(25_137);

        for (var number : List.of(1, 2, 333, 500, 501, 502, 777, 1_000, 1_256, 1_257, 1_258, 9_000)) {
            var found = page(rows, number, 20);
            var first = (number - 1) * 20;
            assertThat(found.ids())
                    .as("page " + number)
                    .isEqualTo(IntStream.range(first, Math.max(first, Math.min(25_137, first + 20)))
                            .mapToObj(row -> 1_000L + row)
                            .toList());
            assertThat(found.next() == null).as("page " + number).isEqualTo(number >= 1_257);
            assertThat(found.total()).isEqualTo(25_137);
        }
    }

    @Test
    void theNextPageIsReadOnFromWhereADeepOneEnded() {
        var rows = new Village(25_137);
        var deep = page(rows, 1_000, 20);

        var next = as(
                Grant.province(),
                () -> pages.page("all", new Wanted(1, 20, Place.parse(Objects.requireNonNull(deep.next()))), rows));

        assertThat(next.ids()).isEqualTo(page(rows, 1_001, 20).ids());
    }

    @Test
    void aDeepPageReadsTheListOnceAndThenAThousandRowsAtMost() {
        var rows = new Village(200_000);

        page(rows, 5_000, 20);
        assertThat(rows.read).isLessThan(101_100);
        rows.read = 0;
        page(rows, 4_999, 20);
        page(rows, 5_010, 20);
        assertThat(rows.read).isLessThan(2_300);
        assertThat(rows.counted).isEqualTo(2);
    }

    @Test
    void whatOthersSeeIsRememberedApart() {
        var whole = new Village(20_000);
        page(whole, 1_000, 20);
        var county = new Village(12_000);

        var found = as(Grant.division("622921"), () -> pages.page("all", new Wanted(600, 20, null), county));
        assertThat(found.total()).isEqualTo(12_000);
        assertThat(as(Grant.province(), () -> pages.page("others", new Wanted(1, 20, null), county))
                        .total())
                .isEqualTo(12_000);
    }

    @Test
    void aShortListIsCountedAnewEachTime() {
        var rows = new Village(50);
        assertThat(page(rows, 1, 20).total()).isEqualTo(50);
        rows.all.remove(0);
        assertThat(page(rows, 1, 20).total()).isEqualTo(49);
        assertThat(rows.counted).isEqualTo(2);
        assertThat(page(rows, 1, 200).total()).isEqualTo(49);
        assertThat(rows.counted).isEqualTo(2);
    }

    @Test
    void ofWhatIsNotRememberedTheTotalIsABoundWhereThereAreMany() {
        var many = as(Grant.province(), () -> pages.unremembered(new Wanted(1, 20, null), new Village(10_001)));
        assertThat(many.total()).isEqualTo(10_000);
        assertThat(many.totalIsLowerBound()).isTrue();

        var few = as(Grant.province(), () -> pages.unremembered(new Wanted(1, 20, null), new Village(10_000)));
        assertThat(few.total()).isEqualTo(10_000);
        assertThat(few.totalIsLowerBound()).isFalse();
    }
}
