package org.aixin.registry.division;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.registry.batch.CommandRefused;
import org.aixin.registry.batch.Problems;
import org.junit.jupiter.api.Test;

/** Everything in a division that goes has an heir, or nothing happens. */
class HandoverTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String HAN = "622921100";
    private static final String NORTH = "622921101";
    private static final String SOUTH = "622921102";

    @Test
    void whoeverItIsMergedIntoTakesEverything() {
        var plan = plan(merger(), villages("622921100201", "622921100202"), 7);

        assertThat(plan.rest()).isEqualTo(NORTH);
        assertThat(plan.below()).isEqualTo(Map.of("622921100201", NORTH, "622921100202", NORTH));
    }

    @Test
    void ofASplitEveryVillageSaysWhereItGoes() {
        assertThat(refusals(split(null, "622921100201", NORTH), villages("622921100201", "622921100202"), 0))
                .containsExactly("below below-without-heir");

        var plan = plan(
                split(null, "622921100201", NORTH, "622921100202", SOUTH), villages("622921100201", "622921100202"), 0);

        assertThat(plan.rest()).as("nobody is left").isNull();
        assertThat(plan.below()).isEqualTo(Map.of("622921100201", NORTH, "622921100202", SOUTH));
    }

    @Test
    void ofASplitSomebodyTakesWhoeverStandsInTheDivisionItself() {
        assertThat(refusals(split(null), List.of(), 3)).containsExactly("rest heir-of-the-rest");
        assertThat(refusals(split(HAN), List.of(), 3)).containsExactly("rest heir-unknown");
        assertThat(plan(split(SOUTH), List.of(), 3).rest()).isEqualTo(SOUTH);
    }

    @Test
    void onlyWhatHangsThereIsShared() {
        assertThat(refusals(split(NORTH, "622921100299", NORTH, "622921100201", HAN), villages("622921100201"), 0))
                .containsExactly("below not-below", "below heir-unknown");
    }

    @Test
    void whatWouldComeToAnotherCountyGetsACodeOfItBefore() {
        var county = new SucceedDivision(DAY, List.of("622922"), null, null);
        var townships = List.of(division("622921100", DivisionLevel.TOWNSHIP));

        assertThat(refusals(county, townships, 0)).containsExactly("below below-needs-codes");
    }

    @Test
    void aCodeBelongsToItsCountyWhereverItHangsThere() {
        assertThat(Handover.belongsTo("622921100206", "622921101")).isTrue();
        assertThat(Handover.belongsTo("622921100", "622922")).isFalse();
        assertThat(Handover.belongsTo("620201100", "620200"))
                .as("嘉峪关 has no counties")
                .isTrue();
        assertThat(Handover.belongsTo("620981404", "620900")).as("甘肃矿区").isTrue();
        assertThat(Handover.belongsTo("620171", "620100")).as("兰州新区").isTrue();
    }

    private static SucceedDivision merger() {
        return new SucceedDivision(DAY, List.of(NORTH), null, null);
    }

    private static SucceedDivision split(String rest, String... codesAndHeirs) {
        var shares = Stream.iterate(0, i -> i < codesAndHeirs.length, i -> i + 2)
                .map(i -> new SucceedDivision.Share(codesAndHeirs[i], codesAndHeirs[i + 1]))
                .toList();
        return new SucceedDivision(DAY, List.of(NORTH, SOUTH), rest, shares);
    }

    private static Handover plan(SucceedDivision command, List<Division> children, int occupants) {
        var problems = new Problems();
        var successors = command.successors().stream()
                .map(code -> division(code, DivisionLevel.TOWNSHIP))
                .collect(toMap(Division::code, identity()));
        var plan = Handover.plan(command, successors, children, occupants, problems);
        problems.refuseIfAny();
        return plan;
    }

    private static List<String> refusals(SucceedDivision command, List<Division> children, int occupants) {
        var refused = assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> plan(command, children, occupants))
                .actual();
        return refused.errors().stream()
                .map(one -> one.field() + " " + one.code())
                .toList();
    }

    private static List<Division> villages(String... codes) {
        return Arrays.stream(codes)
                .map(code -> division(code, DivisionLevel.VILLAGE))
                .toList();
    }

    private static Division division(String code, DivisionLevel level) {
        return Division.register(new RegisterDivision(code, "某地" + code, level, HAN, DAY.minusYears(3), null), "x");
    }
}
