package org.aixin.miniprogram.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Caller;
import org.aixin.miniprogram.Phones;
import org.junit.jupiter.api.Test;

/** How a log-in goes on, and how it ends. */
class SessionIT extends Phones {

    private static final String ATTEMPT = "Idempotency-Key";

    @Test
    void aRefreshTokenIsExchangedForTheNext() throws Exception {
        var first = bound("ma");

        var second = refresh(refreshToken(first));

        assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
        assertThat(caller(second)).isEqualTo(caller(first));
        assertThat(status(caller(second))).isEqualTo(200);
        assertThat(status(caller(refresh(refreshToken(second))))).isEqualTo(200);
    }

    @Test
    void aStolenRefreshTokenEndsTheWholeFamily() throws Exception {
        var first = bound("ma");
        var second = refresh(refreshToken(first));
        var other = logIn("ma");

        assertProblem(refresh(refreshToken(first)), 401, "session-ended");

        assertProblem(refresh(refreshToken(second)), 401, "session-ended");
        assertThat(status(caller(second))).isEqualTo(401);
        assertThat(status(caller(other))).isEqualTo(200);
        assertThat(status(caller(logIn("ma")))).isEqualTo(200);
    }

    @Test
    void aPhoneThatNeverHeardTheAnswerRepeatsTheSameAttempt() throws Exception {
        var first = bound("ma");
        var lost = refresh(refreshToken(first), ATTEMPT, "attempt-1");

        var repeated = refresh(refreshToken(first), ATTEMPT, "attempt-1");

        assertThat(refreshToken(repeated)).isEqualTo(refreshToken(lost));
        var third = refresh(refreshToken(repeated), ATTEMPT, "attempt-2");
        assertThat(status(caller(third))).isEqualTo(200);
        assertProblem(refresh(refreshToken(first), ATTEMPT, "attempt-1"), 401, "session-ended");
        assertProblem(refresh(refreshToken(third)), 401, "session-ended");
    }

    @Test
    void anotherAttemptOrALateOneIsAThiefs() throws Exception {
        var first = bound("ma");
        refresh(refreshToken(first), ATTEMPT, "attempt-1");
        assertProblem(refresh(refreshToken(first), ATTEMPT, "attempt-x"), 401, "session-ended");
        assertProblem(refresh(refreshToken(first), ATTEMPT, "attempt-1"), 401, "session-ended");

        var second = logIn("ma");
        refresh(refreshToken(second), ATTEMPT, "attempt-1");
        CLOCK.forward(Duration.ofMinutes(2));
        assertProblem(refresh(refreshToken(second), ATTEMPT, "attempt-1"), 401, "session-ended");
    }

    @Test
    void twoAtTheSameMomentWithOneAttemptGetTheSameToken() throws Exception {
        var token = refreshToken(bound("ma"));
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> attempt = () -> refreshToken(refresh(token, ATTEMPT, "attempt-1"));
            var answers =
                    threads.invokeAll(Stream.generate(() -> attempt).limit(4).toList());
            var next = answers.get(0).get();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(next);
            }
            assertThat(refresh(next).statusCode()).isEqualTo(200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoAtTheSameMomentWithoutAnAttemptEndTheFamilyAndTheNextLogInIsSilent() throws Exception {
        var tokens = bound("ma");
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> attempt = () -> refresh(refreshToken(tokens)).statusCode();
            var answers =
                    threads.invokeAll(Stream.generate(() -> attempt).limit(2).toList());
            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 401);
        } finally {
            threads.shutdownNow();
        }
        assertThat(status(caller(tokens))).isEqualTo(401);
        assertThat(status(caller(logIn("ma")))).isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsGoodForThirtyDaysAndEachGivesThirtyMore() throws Exception {
        var first = bound("ma");
        CLOCK.forward(Duration.ofDays(29));
        var second = refresh(refreshToken(first));
        CLOCK.forward(Duration.ofDays(29));
        var third = refresh(refreshToken(second));
        CLOCK.forward(Duration.ofDays(31));

        assertProblem(refresh(refreshToken(third)), 401, "session-ended");
        assertProblem(refresh("made-up"), 401, "session-ended");
        assertProblem(refresh(""), 400, "validation-failed");
    }

    @Test
    void whoLogsOutIsOutAtOnce() throws Exception {
        var tokens = bound("ma");
        var other = logIn("ma");
        assertThat(postAs(caller(tokens), "/logout", "").statusCode()).isEqualTo(204);

        assertThat(status(caller(tokens))).isEqualTo(401);
        assertProblem(refresh(refreshToken(tokens)), 401, "session-ended");
        assertThat(status(caller(other))).isEqualTo(200);
    }

    @Test
    void noTableHoldsATokenThatOpensADoor() throws Exception {
        var tokens = bound("ma");
        var next = refresh(refreshToken(tokens), ATTEMPT, "attempt-1");

        var stored = rows.sql("select concat_ws(' ', token_hash, session_id, attempt, seed) from refresh_token")
                .query(String.class)
                .list()
                .toString();

        assertThat(stored).doesNotContain(refreshToken(tokens), refreshToken(next), "attempt-1");
    }

    @Test
    void withoutASessionNobodyIsServed() throws Exception {
        assertThat(status(Caller.cadre(MA))).isEqualTo(401);
        assertThat(status(Caller.cadre(MA).in("made-up"))).isEqualTo(401);
        assertThat(status(Caller.anonymous())).isIn(401, 403);
    }
}
