package org.aixin.registry.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.aixin.kernel.problem.FieldProblem;
import org.junit.jupiter.api.Test;

class IntakeTest {

    record Command(String id, String text) {}

    @Test
    void whatIsStoredAlreadyIsAnsweredAsItStands() {
        var intake = intake(new Command("1", "new"), new Command("7", "same"));

        assertThat(intake.fresh()).extracting(Intake.Row::id).containsExactly("1");
        assertThat(intake.answer()).containsExactly(new Stored("1", 1), new Stored("7", 5));
    }

    @Test
    void everyWrongRowIsNamed() {
        var intake = intake(new Command("1", "a"), new Command("7", "other"), new Command("1", "a"));

        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> intake.problems().refuseIfAny())
                .satisfies(refusal -> assertThat(refusal.errors())
                        .containsExactly(FieldProblem.of("[1].id", "id-taken"), FieldProblem.of("[2].id", "id-twice")));
    }

    private static Intake<Command> intake(Command... commands) {
        return Intake.of(List.of(commands), Command::id, Command::text, ids -> List.of(new Known("7", "same", 5)));
    }
}
