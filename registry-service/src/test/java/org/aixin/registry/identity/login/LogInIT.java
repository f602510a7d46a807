package org.aixin.registry.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aixin.registry.identity.IdentityUnderTest;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.Test;

/** Password, then code: what is let through and what is not. */
class LogInIT extends IdentityUnderTest {

    @Test
    void theFirstLogInEnrolsAndTheNextAsksForTheCode() {
        var user = withPassword();
        var source = freshSource();

        var step = password(user.login(), PASSWORD, source).is(200);
        assertThat(step.at("/next")).isEqualTo("ENROLMENT");
        var secret = step.at("/enrolment/secret");
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(step.at("/enrolment/uri")).startsWith("otpauth://totp/").contains("secret=" + secret);

        var in = code(step.at("/ticket"), codeOf(secret), source).is(200);
        assertThat(in.at("/principal/account/login")).isEqualTo(user.login());
        assertThat(in.at("/principal/account/name")).isEqualTo("牛干事");
        assertThat(in.body().at("/recoveryCodes").size()).isEqualTo(10);

        var again = password(user.login().toUpperCase(Locale.ROOT), PASSWORD, source)
                .is(200);
        assertThat(again.at("/next")).isEqualTo("CODE");
        assertThat(again.body().at("/enrolment").isNull()).isTrue();
        clock.move(Duration.ofSeconds(90));
        var second = code(again.at("/ticket"), codeOf(secret), source).is(200);
        assertThat(second.body().has("recoveryCodes")).isFalse();
    }

    @Test
    void aWrongPasswordAndALoginThatNobodyHasAreAnsweredAlike() {
        var wrong = password(withPassword().login(), "Wrong-Kuh-4711!", freshSource())
                .is(401, "wrong-credentials");
        var unknown = password(freshLogin(), PASSWORD, freshSource()).is(401, "wrong-credentials");

        assertThat(withoutTrace(unknown)).isEqualTo(withoutTrace(wrong));
        assertThat(unknown.headers().headerNames()).isEqualTo(wrong.headers().headerNames());
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneStillGood() {
        var user = enrolled();
        var source = freshSource();
        var ticket = password(user.login(), PASSWORD, source).is(200).at("/ticket");
        var right = codeOf(user.secret());
        var wrong = right.startsWith("0") ? "1" + right.substring(1) : "0" + right.substring(1);

        code(ticket, wrong, source).is(401, "wrong-code");
        code(ticket, right, source).is(200);
    }

    @Test
    void aCodeIsGoodOnceAndSoIsATicket() {
        var user = enrolled();
        var source = freshSource();
        var first = password(user.login(), PASSWORD, source).is(200).at("/ticket");
        var second = password(user.login(), PASSWORD, source).is(200).at("/ticket");
        var code = codeOf(user.secret());

        code(first, code, source).is(200);

        code(second, code, source).is(401, "wrong-code");
        clock.move(Duration.ofSeconds(60));
        code(first, codeOf(user.secret()), source).is(401, "login-expired");
        code(second, codeOf(user.secret()), source).is(200);
    }

    @Test
    void afterFiveFailuresALoginIsShutForAQuarterOfAnHourFromWhereverItIsTried() {
        var user = enrolled();
        for (int i = 0; i < 5; i++) {
            password(user.login(), "Wrong-Kuh-4711!", freshSource()).is(401, "wrong-credentials");
        }

        var shut = password(user.login(), PASSWORD, freshSource()).is(423, "account-locked");
        assertThat(Long.parseLong(String.valueOf(shut.headers().getFirst("Retry-After"))))
                .isBetween(800L, 900L);

        clock.move(Duration.ofMinutes(15));
        logIn(user).is(200);
    }

    @Test
    void whatNobodyHasIsShutAlike() {
        var login = freshLogin();
        for (int i = 0; i < 5; i++) {
            password(login, PASSWORD, freshSource()).is(401, "wrong-credentials");
        }
        password(login, PASSWORD, freshSource()).is(423, "account-locked");
    }

    @Test
    void wrongCodesShutALoginTooHoweverOftenThePasswordIsRightBetween() {
        var user = enrolled();
        for (int i = 0; i < 5; i++) {
            var source = freshSource();
            var ticket = password(user.login(), PASSWORD, source).is(200).at("/ticket");
            code(ticket, "wrong-" + i, source).is(401, "wrong-code");
        }
        password(user.login(), PASSWORD, freshSource()).is(423, "account-locked");
    }

    @Test
    void oneSourceCannotShutEverybodysLoginAndAnotherIsNotShutWithIt() {
        var user = enrolled();
        var source = freshSource();
        for (int i = 0; i < 20; i++) {
            password(freshLogin(), PASSWORD, source).is(401, "wrong-credentials");
        }

        var shut = password(user.login(), PASSWORD, source).is(429, "too-many-attempts");
        assertThat(shut.headers().getFirst("Retry-After")).isNotNull();
        logIn(user).is(200);
    }

    @Test
    void aPasswordOfNinetyDaysIsChangedAndOnlyWhenTheCodeWasRight() {
        var user = enrolled();
        clock.move(Duration.ofDays(90));
        var source = freshSource();
        var step = password(user.login(), PASSWORD, source).is(200);
        assertThat(step.at("/next")).isEqualTo("NEW_PASSWORD");

        var old = identity("/new-password", Map.of("ticket", step.at("/ticket"), "password", PASSWORD))
                .is(400, "validation-failed");
        assertThat(old.at("/errors/0/field")).isEqualTo("password");
        assertThat(old.at("/errors/0/code")).isEqualTo("password-used-before");
        assertThat(old.at("/errors/0/message")).contains("5 次");
        var next = identity("/new-password", Map.of("ticket", step.at("/ticket"), "password", "Gelbe-Kuh-4711!"))
                .is(200);
        assertThat(next.at("/next")).isEqualTo("CODE");
        code(step.at("/ticket"), codeOf(user.secret()), source).is(401, "login-expired");
        password(user.login(), "Gelbe-Kuh-4711!", source).is(401, "wrong-credentials");

        code(next.at("/ticket"), codeOf(user.secret()), source).is(200);

        password(user.login(), "Gelbe-Kuh-4711!", source).is(200);
        password(user.login(), PASSWORD, source).is(401, "wrong-credentials");
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        var user = enrolled();
        var source = freshSource();
        var typed = user.recoveryCodes().get(3).replace("-", " ").toUpperCase(Locale.ROOT);

        code(password(user.login(), PASSWORD, source).at("/ticket"), typed, source)
                .is(200);

        code(password(user.login(), PASSWORD, source).at("/ticket"), typed, source)
                .is(401, "wrong-code");
        code(
                        password(user.login(), PASSWORD, source).at("/ticket"),
                        user.recoveryCodes().get(4),
                        source)
                .is(200);
    }

    @Test
    void aTicketIsGoodForFiveMinutes() {
        var user = enrolled();
        var source = freshSource();
        var ticket = password(user.login(), PASSWORD, source).is(200).at("/ticket");

        clock.move(Duration.ofMinutes(5));

        code(ticket, codeOf(user.secret()), source).is(401, "login-expired");
    }

    @Test
    void aDisabledAccountComesNoFurtherAndIsNobody() {
        var user = enrolled();
        var source = freshSource();
        var ticket = password(user.login(), PASSWORD, source).is(200).at("/ticket");
        get("/internal/v1/identity/me", console(user.id())).is(200);
        var version = get("/api/console/v1/accounts/" + user.id(), SYSTEM_ADMIN)
                .body()
                .at("/version")
                .asLong();

        put("/api/console/v1/accounts/" + user.id(), SYSTEM_ADMIN, version, Map.of("name", "牛", "status", "DISABLED"))
                .is(200);

        code(ticket, codeOf(user.secret()), source).is(401, "login-expired");
        password(user.login(), PASSWORD, source).is(401, "wrong-credentials");
        get("/internal/v1/identity/me", console(user.id())).is(404);
        get("/internal/v1/identity/me", console("li")).is(404);
    }

    @Test
    void whoHasProvenNothingSeesNoAccounts() {
        get("/internal/v1/identity/me", NOBODY).is(403);
        get("/api/console/v1/accounts", NOBODY).is(403);
    }

    @Test
    void everyStepIsWrittenDownWithoutAWordAboutPeopleAndNobodyChangesIt() throws SQLException {
        var user = enrolled();
        var source = freshSource();
        password(user.login(), "Wrong-Kuh-4711!", source).is(401);

        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            var events = new ArrayList<String>();
            var texts = new StringBuilder();
            try (var rows = statement.executeQuery("select * from registry_audit.audit_event where subject = 'account:"
                    + user.id() + "' order by at, id")) {
                while (rows.next()) {
                    events.add(rows.getString("event"));
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        texts.append(rows.getString(i)).append('\n');
                    }
                }
            }
            assertThat(events)
                    .isEqualTo(List.of(
                            "ACCOUNT_CREATED",
                            "PASSWORD_SET",
                            "SECOND_FACTOR_ENROLLED",
                            "LOGGED_IN",
                            "PASSWORD_REFUSED"));
            assertThat(texts).doesNotContain(user.login(), "牛干事", source);
            for (var sql : List.of(
                    "update registry_audit.audit_event set event = 'X'", "delete from registry_audit.audit_event")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("denied");
            }
        }
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().toString().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
