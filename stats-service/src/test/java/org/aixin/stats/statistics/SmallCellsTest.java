package org.aixin.stats.statistics;

import static org.aixin.contracts.RecipientCategory.DESTITUTE;
import static org.aixin.contracts.RecipientCategory.DE_FACTO_UNATTENDED_CHILD;
import static org.aixin.contracts.RecipientCategory.ORPHAN;
import static org.aixin.contracts.RecipientCategory.RESETTLEMENT;
import static org.aixin.contracts.RecipientCategory.SEVERELY_DISABLED_HARDSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.figure.Stock;
import org.aixin.stats.figure.Stock.Heads;
import org.aixin.stats.statistics.PeopleColumn.Who;
import org.aixin.stats.statistics.SmallCells.Hidden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    static final List<RecipientCategory> CATEGORIES =
            List.of(ORPHAN, DE_FACTO_UNATTENDED_CHILD, SEVERELY_DISABLED_HARDSHIP, DESTITUTE);

    @Test
    void oneToFourAreNotToldZeroAndFiveAre() {
        var stock = people(0, 5, 1, 4);
        var hidden = SmallCells.ofTop(stock);

        assertThat(told(hidden, stock, ORPHAN)).isEqualTo("0");
        assertThat(told(hidden, stock, SEVERELY_DISABLED_HARDSHIP)).isEqualTo("<5");
        assertThat(told(hidden, stock, DESTITUTE)).isEqualTo("<5");
        assertThat(told(hidden, stock, DE_FACTO_UNATTENDED_CHILD)).isEqualTo("5");
        assertThat(told(hidden, stock, null)).isEqualTo("10");
    }

    @Test
    void aSmallCategoryIsNotReckonedFromTheTotalAndTheOthers() {
        var stock = people(3, 0, 30, 20);
        var hidden = SmallCells.ofTop(stock);

        assertThat(told(hidden, stock, ORPHAN)).isEqualTo("<5");
        assertThat(told(hidden, stock, DESTITUTE)).isEqualTo("*");
        assertThat(told(hidden, stock, SEVERELY_DISABLED_HARDSHIP)).isEqualTo("30");
        assertThat(told(hidden, stock, DE_FACTO_UNATTENDED_CHILD)).isEqualTo("0");
        assertThat(told(hidden, stock, null)).isEqualTo("53");
    }

    @Test
    void whereTheSumOfTwoLeavesNoChoiceAThirdOrTheTotalIsWithheld() {
        var four = people(4, 4, 9, 0);
        assertThat(told(SmallCells.ofTop(four), four, SEVERELY_DISABLED_HARDSHIP))
                .isEqualTo("*");

        var onlyFour = people(4, 4, 0, 0);
        assertThat(told(SmallCells.ofTop(onlyFour), onlyFour, null)).isEqualTo("*");

        var oneAndFive = people(1, 5, 0, 0);
        assertThat(told(SmallCells.ofTop(oneAndFive), oneAndFive, null)).isEqualTo("*");
    }

    @Test
    void resettlementStandsForItself() {
        var stock = new Stock(0, 0, Map.of(RESETTLEMENT, new Heads(2, 2, 6), ORPHAN, new Heads(9, 9, 9)));
        var hidden = SmallCells.ofTop(stock);

        assertThat(told(hidden, stock, RESETTLEMENT)).isEqualTo("<5");
        assertThat(told(hidden, stock, ORPHAN)).isEqualTo("9");
        assertThat(hidden.tell(new PeopleColumn(Who.CADRES, RESETTLEMENT), 6).toString())
                .isEqualTo("6");
    }

    @Test
    void aPlaceIsNotReckonedFromThePlaceAboveAndTheOthers() {
        var places = places(people(3, 0, 100, 0), people(7, 0, 100, 0), people(40, 0, 100, 0));
        var below = SmallCells.below(places, SmallCells.ofTop(sum(places)));

        assertThat(told(below, places, "0", ORPHAN)).isEqualTo("<5");
        assertThat(told(below, places, "1", ORPHAN)).isEqualTo("*");
        assertThat(told(below, places, "2", ORPHAN)).isEqualTo("40");
    }

    @Test
    void whatIsWithheldAboveIsNotAddedUpFromBelow() {
        var places = places(people(6, 0, 50, 0), people(9, 0, 50, 0));
        var above = new Hidden(Map.of(new PeopleColumn(Who.RECIPIENTS, ORPHAN), SmallCells.Mark.WITHHELD));

        var below = SmallCells.below(places, above);

        assertThat(told(below, places, "0", ORPHAN)).isEqualTo("*");
    }

    @Test
    void whereAllPartsLeaveNoChoiceNoneIsSaidToBeSmall() {
        var places = places(people(4, 0, 30, 0), people(4, 0, 30, 0));
        var below = SmallCells.below(places, SmallCells.ofTop(sum(places)));

        assertThat(told(below, places, "0", ORPHAN)).isEqualTo("*");
        assertThat(told(below, places, "1", ORPHAN)).isEqualTo("*");
    }

    @Test
    void noSmallNumberFollowsFromAllThatIsTold() {
        var random = new Random(1);
        for (var round = 0; round < 400; round++) {
            var places = new LinkedHashMap<String, Stock>();
            var most = List.of(3, 8, 20, 60, 300).get(random.nextInt(5));
            var count = 2 + random.nextInt(10);
            for (var i = 0; i < count; i++) {
                places.put(
                        Integer.toString(i),
                        people(any(random, most), any(random, most), any(random, most), any(random, most)));
            }
            var above = SmallCells.ofTop(sum(places));

            assertThat(new Attacker(places, above, SmallCells.below(places, above)).smallNumbersThatFollow())
                    .as("round %d: %s", round, places)
                    .isEmpty();
        }
    }

    private static int any(Random random, int most) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(most + 1);
    }

    /** Solves what all lines say of the recipients that are not told, as far as they are determined. */
    private static final class Attacker {

        private static final long PRIME = 1_000_000_007;

        private final Map<String, Stock> places;
        private final List<String> rows = new ArrayList<>();
        private final List<PeopleColumn> columns = new ArrayList<>();
        private final Map<String, Integer> unknown = new LinkedHashMap<>();

        Attacker(Map<String, Stock> places, Hidden above, Map<String, Hidden> below) {
            this.places = new LinkedHashMap<>(places);
            this.places.put("above", sum(places));
            rows.add("above");
            rows.addAll(places.keySet());
            columns.add(new PeopleColumn(Who.RECIPIENTS, null));
            columns.addAll(columns.get(0).parts());
            for (var row : rows) {
                var hidden = row.equals("above") ? above : below.getOrDefault(row, SmallCells.wholly());
                for (var column : columns) {
                    if (!hidden.tell(column, 0).isNumber()) {
                        unknown.put(row + column, unknown.size());
                    }
                }
            }
        }

        List<String> smallNumbersThatFollow() {
            var equations = new ArrayList<long[]>();
            for (var row : rows) {
                var sums = new long[unknown.size()];
                columns.forEach(column -> put(sums, row, column, column.category() == null ? 1 : PRIME - 1));
                equations.add(sums);
            }
            for (var column : columns) {
                var sums = new long[unknown.size()];
                rows.forEach(row -> put(sums, row, column, row.equals("above") ? 1 : PRIME - 1));
                equations.add(sums);
            }
            solve(equations);
            var follow = new ArrayList<String>();
            for (var row : rows) {
                for (var column : columns) {
                    var at = unknown.get(row + column);
                    long number = column.of(places.getOrDefault(row, people(0, 0, 0, 0)));
                    if (at != null && number > 0 && number < 5 && isDetermined(equations, at)) {
                        follow.add(row + " " + column);
                    }
                }
            }
            return follow;
        }

        private void put(long[] sums, String row, PeopleColumn column, long factor) {
            var at = unknown.get(row + column);
            if (at != null) {
                sums[at] = factor;
            }
        }

        private static boolean isDetermined(List<long[]> equations, int at) {
            return equations.stream()
                    .anyMatch(equation -> equation[at] != 0
                            && java.util.Arrays.stream(equation)
                                            .filter(factor -> factor != 0)
                                            .count()
                                    == 1);
        }

        /** To reduced row echelon form. */
        private static void solve(List<long[]> equations) {
            var solved = 0;
            var width = equations.get(0).length;
            for (var at = 0; at < width; at++) {
                var pivot = solved;
                while (pivot < equations.size() && equations.get(pivot)[at] == 0) {
                    pivot++;
                }
                if (pivot == equations.size()) {
                    continue;
                }
                java.util.Collections.swap(equations, solved, pivot);
                var row = equations.get(solved);
                var inverse = java.math.BigInteger.valueOf(row[at])
                        .modInverse(java.math.BigInteger.valueOf(PRIME))
                        .longValue();
                for (var i = 0; i < width; i++) {
                    row[i] = row[i] * inverse % PRIME;
                }
                for (var other : equations) {
                    if (other != row && other[at] != 0) {
                        var factor = other[at];
                        for (var i = 0; i < width; i++) {
                            other[i] = Math.floorMod(other[i] - factor * row[i] % PRIME, PRIME);
                        }
                    }
                }
                solved++;
            }
        }
    }

    private static String told(
            Map<String, Hidden> below, Map<String, Stock> places, String code, RecipientCategory category) {
        return told(
                below.getOrDefault(code, SmallCells.wholly()), places.getOrDefault(code, people(0, 0, 0, 0)), category);
    }

    private static String told(Hidden hidden, Stock stock, @Nullable RecipientCategory category) {
        var column = new PeopleColumn(Who.RECIPIENTS, category);
        return hidden.tell(column, column.of(stock)).toString();
    }

    private static Map<String, Stock> places(Stock... stocks) {
        var places = new LinkedHashMap<String, Stock>();
        for (var stock : stocks) {
            places.put(Integer.toString(places.size()), stock);
        }
        return places;
    }

    private static Stock sum(Map<String, Stock> places) {
        return people(CATEGORIES.stream()
                .mapToInt(category -> places.values().stream()
                        .mapToInt(stock -> (int) stock.of(category).recipients())
                        .sum())
                .toArray());
    }

    /** Recipients by category; of households and cadres there are plenty. */
    private static Stock people(int... recipients) {
        var heads = new EnumMap<RecipientCategory, Heads>(RecipientCategory.class);
        for (var i = 0; i < recipients.length; i++) {
            heads.put(CATEGORIES.get(i), new Heads(recipients[i], 100, 100));
        }
        return new Stock(400, 400, heads);
    }
}
