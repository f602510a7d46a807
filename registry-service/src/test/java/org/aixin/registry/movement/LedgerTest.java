package org.aixin.registry.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.recipient.ExitReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String HERE = "622921100";
    private static final String THERE = "622921101";
    private static final RecipientCategory ORPHAN = RecipientCategory.ORPHAN;
    private static final RecipientCategory DESTITUTE = RecipientCategory.DESTITUTE;

    private final Ledger county = new Ledger("622921");

    @Test
    void whoComesIsAddedWhereTheyComeAndWhoLeavesExitsWhereTheyWere() {
        county.book(turn(null, HERE, null, RecipientStatus.ACTIVE, null, ORPHAN, null));
        county.book(
                turn(HERE, HERE, RecipientStatus.ACTIVE, RecipientStatus.EXITED, ORPHAN, ORPHAN, ExitReason.ADOPTED));
        county.book(turn(HERE, HERE, RecipientStatus.EXITED, RecipientStatus.ACTIVE, ORPHAN, ORPHAN, null));

        assertThat(county.of(HERE).total()).isEqualTo(new MovementLine(null, 0, 2, 1, 0, 0, 0, 0));
        assertThat(county.of(HERE).reasons())
                .extracting(MovementBecause::reason, MovementBecause::total)
                .containsExactly(
                        tuple(MovementReason.FIRST_ENTRY, 1),
                        tuple(MovementReason.RE_ENTRY, 1),
                        tuple(MovementReason.ADOPTED, 1));
    }

    @Test
    void whoMovesToAnotherTownshipDepartsHereAndArrivesThereAndIsChangedThereAlone() {
        county.book(turn(HERE, THERE, RecipientStatus.ACTIVE, RecipientStatus.ACTIVE, ORPHAN, ORPHAN, null));

        assertThat(county.of(HERE).total()).isEqualTo(new MovementLine(null, 0, 0, 0, 0, 1, 0, 0));
        assertThat(county.of(THERE).total()).isEqualTo(new MovementLine(null, 0, 0, 0, 1, 0, 1, 0));
    }

    @Test
    void whoLeavesTheAreaDepartsAndTheRestIsNotItsOwn() {
        county.book(turn(HERE, "622922100", RecipientStatus.ACTIVE, RecipientStatus.ACTIVE, ORPHAN, ORPHAN, null));

        assertThat(county.of(HERE).total()).isEqualTo(new MovementLine(null, 0, 0, 0, 0, 1, 0, 0));
        assertThat(county.places()).containsExactly(HERE);
    }

    @Test
    void anotherCategoryIsACrossingFromOneLineToTheOther() {
        county.book(turn(HERE, HERE, RecipientStatus.ACTIVE, RecipientStatus.ACTIVE, ORPHAN, DESTITUTE, null));

        assertThat(line(HERE, ORPHAN)).isEqualTo(new MovementLine(ORPHAN, 0, 0, 0, 0, 1, 0, 0));
        assertThat(line(HERE, DESTITUTE)).isEqualTo(new MovementLine(DESTITUTE, 0, 0, 0, 1, 0, 1, 0));
    }

    @Test
    void aPauseTakesOutOfTheFiguresAndAnExitDuringOneStillBalances() {
        county.book(turn(HERE, HERE, RecipientStatus.ACTIVE, RecipientStatus.SUSPENDED, ORPHAN, ORPHAN, null));
        county.book(turn(
                HERE, HERE, RecipientStatus.SUSPENDED, RecipientStatus.EXITED, ORPHAN, ORPHAN, ExitReason.DECEASED));

        var line = county.of(HERE).total();
        assertThat(line).isEqualTo(new MovementLine(null, 0, 0, 1, 1, 1, 1, 0));
        assertThat(line.added() - line.exited() + line.arrived() - line.departed())
                .as("one was counted before and is not after")
                .isEqualTo(-1);
    }

    @Test
    void whoStandsOutsideTheTotalsStandsInTheOwnLineAlone() {
        county.book(turn(null, HERE, null, RecipientStatus.ACTIVE, null, RecipientCategory.RESETTLEMENT, null));

        assertThat(county.of(HERE).total().added()).isZero();
        assertThat(line(HERE, RecipientCategory.RESETTLEMENT).added()).isEqualTo(1);
        assertThat(county.of(HERE).reasons()).extracting(MovementBecause::total).containsExactly(0);
    }

    @Test
    void ofAnExitedPersonNothingIsCounted() {
        county.book(turn(HERE, THERE, RecipientStatus.EXITED, RecipientStatus.EXITED, ORPHAN, ORPHAN, null));

        assertThat(county.places()).isEmpty();
    }

    @Test
    void whatIsSeveralAtOnceIsWhatStandsFirst() {
        var both = new Turn(
                HERE,
                HERE,
                RecipientStatus.ACTIVE,
                RecipientStatus.ACTIVE,
                ORPHAN,
                DESTITUTE,
                null,
                false,
                true,
                true,
                true,
                false,
                1);
        assertThat(both.reason()).isEqualTo(MovementReason.MOVED_VILLAGE);
        var renamed = new Turn(
                HERE,
                THERE,
                RecipientStatus.ACTIVE,
                RecipientStatus.ACTIVE,
                ORPHAN,
                ORPHAN,
                null,
                true,
                true,
                false,
                false,
                true,
                1);
        assertThat(renamed.reason()).isEqualTo(MovementReason.DIVISION_CHANGE);
    }

    @Test
    void everyReasonToLeaveIsOneHere() {
        assertThat(Arrays.stream(ExitReason.values()).map(MovementReason::of))
                .hasSameSizeAs(ExitReason.values())
                .allMatch(reason -> reason.movement() == Movement.EXIT);
        assertThat(MovementReason.of(null)).isEqualTo(MovementReason.NOT_SAID);
    }

    private MovementLine line(String place, RecipientCategory category) {
        List<MovementLine> lines = county.of(place).categories();
        return lines.stream()
                .filter(line -> line.category() == category)
                .findFirst()
                .orElseThrow();
    }

    private static Turn turn(
            @Nullable String placeBefore,
            String placeAfter,
            @Nullable RecipientStatus before,
            RecipientStatus after,
            @Nullable RecipientCategory categoryBefore,
            RecipientCategory categoryAfter,
            @Nullable ExitReason exit) {
        var moved = placeBefore != null && !placeBefore.equals(placeAfter);
        return new Turn(
                placeBefore,
                placeAfter,
                before,
                after,
                categoryBefore,
                categoryAfter,
                exit,
                moved,
                moved,
                false,
                false,
                false,
                1);
    }
}
