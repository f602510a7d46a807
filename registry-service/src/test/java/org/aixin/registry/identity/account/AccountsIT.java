package org.aixin.registry.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.json.AixinJson;
import org.aixin.registry.identity.IdentityUnderTest;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Who keeps accounts, who gives rights, and what neither may do. */
class AccountsIT extends IdentityUnderTest {

    private static final String ACCOUNTS = "/api/console/v1/accounts";
    private static final String OTHER_PASSWORD = "Gelbe-Kuh-4711!";

    @BeforeEach
    void aCountyAndAUnit() {
        CornerOfLinxia.stands(this::commanded);
    }

    private void commanded(String path, String body) {
        post(path, CornerOfLinxia.CLERK, AixinJson.mapper().readTree(body)).is(200);
    }

    @Test
    void anAccountIsMadeWithALinkByWhichItsOwnerAloneSetsThePassword() {
        var login = freshLogin();
        var made = post(ACCOUNTS, SYSTEM_ADMIN, Map.of("login", login, "name", "马主任"))
                .is(201);
        var token = made.at("/setPasswordToken");

        password(login, PASSWORD, freshSource()).is(401, "wrong-credentials");
        var weak = setPassword(token, "gansu2026").is(400, "validation-failed");
        assertThat(weak.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/code").asString()))
                .containsExactly("password-too-short", "password-classes", "password-contextual");
        setPassword(token, PASSWORD).is(204);

        setPassword(token, OTHER_PASSWORD).is(410, "link-used");
        setPassword("nonsense", OTHER_PASSWORD).is(410, "link-used");
        password(login, PASSWORD, freshSource()).is(200);
        post(ACCOUNTS, SYSTEM_ADMIN, Map.of("login", login, "name", "马主任")).is(409, "login-taken");
        assertThat(get(ACCOUNTS + "/" + made.at("/id"), SYSTEM_ADMIN).body().has("setPasswordToken"))
                .isFalse();
    }

    @Test
    void aResetEndsTheOldPasswordAtOnceAndTheFormerLinkWithIt() {
        var user = withPassword();
        var before = get("/internal/v1/identity/me", console(user.id())).is(200);

        var first = post(ACCOUNTS + "/" + user.id() + "/password-resets", SYSTEM_ADMIN, Map.of())
                .is(201);
        var second = post(ACCOUNTS + "/" + user.id() + "/password-resets", SYSTEM_ADMIN, Map.of())
                .is(201);

        password(user.login(), PASSWORD, freshSource()).is(401, "wrong-credentials");
        var after = get("/internal/v1/identity/me", console(user.id())).is(200);
        assertThat(after.at("/credentials")).isNotEqualTo(before.at("/credentials"));
        setPassword(first.at("/setPasswordToken"), OTHER_PASSWORD).is(410, "link-used");
        setPassword(second.at("/setPasswordToken"), PASSWORD).is(400, "validation-failed");
        setPassword(second.at("/setPasswordToken"), OTHER_PASSWORD).is(204);
        password(user.login(), OTHER_PASSWORD, freshSource()).is(200);
    }

    @Test
    void aLinkIsGoodForADay() {
        var made = post(ACCOUNTS, SYSTEM_ADMIN, Map.of("login", freshLogin(), "name", "马"))
                .is(201);
        clock.move(Duration.ofHours(24));
        setPassword(made.at("/setPasswordToken"), PASSWORD).is(410, "link-used");
    }

    @Test
    void twoOfTheThreeAdministratorsAreNeverOneAndNeitherDoesBusiness() {
        var grants = ACCOUNTS + "/" + withPassword().id() + "/grants";
        var version = version(grants);

        for (var wrong : List.of(
                rights(List.of("SYSTEM_ADMIN", "SECURITY_ADMIN")),
                rights(List.of("AUDIT_ADMIN", "SECURITY_ADMIN")),
                rights(List.of("SYSTEM_ADMIN", "OFFICE")),
                rights(List.of("AUDIT_ADMIN"), "PROVINCE"))) {
            put(grants, SECURITY_ADMIN, version, wrong).is(409, "separation-of-duties");
        }

        var given = put(grants, SECURITY_ADMIN, version, rights(List.of("UNIT"), "UNIT:7", "DIVISION:622921"))
                .is(200);
        assertThat(given.body().at("/grants").toString()).isEqualTo("[\"DIVISION:622921\",\"UNIT:7\"]");
        put(grants, SECURITY_ADMIN, version, rights(List.of("OFFICE"))).is(412, "version-stale");
    }

    @Test
    void whatAnAccountMayDoFollowsFromItsRoles() {
        var user = withPassword();
        var grants = ACCOUNTS + "/" + user.id() + "/grants";
        put(grants, SECURITY_ADMIN, version(grants), rights(List.of("UNIT"), "PROVINCE"))
                .is(200);

        var me = get("/internal/v1/identity/me", console(user.id())).is(200).body();

        assertThat(me.at("/permissions").toString())
                .isEqualTo("[\"CADRE_READ\",\"CARE_RECORD_READ\",\"STATISTICS_READ\",\"UNIT_WRITE\"]");
        assertThat(me.at("/grants").toString()).isEqualTo("[\"PROVINCE\"]");
        put(grants, SECURITY_ADMIN, version(grants), rights(List.of(), "SELF:7", "DIVISION:62%"))
                .is(400, "validation-failed");
    }

    @Test
    void theSystemAdministratorAppointsTheOtherTwoWhileThereAreNoneAndGivesNothingElse() throws SQLException {
        forgetRoles();
        var one = ACCOUNTS + "/" + withPassword().id() + "/grants";
        var other = ACCOUNTS + "/" + withPassword().id() + "/grants";

        put(one, SYSTEM_ADMIN, version(one), rights(List.of("OFFICE"))).is(403);
        put(one, SYSTEM_ADMIN, version(one), rights(List.of("SYSTEM_ADMIN"))).is(403);
        put(one, SYSTEM_ADMIN, version(one), rights(List.of("SECURITY_ADMIN"))).is(200);
        put(other, SYSTEM_ADMIN, version(other), rights(List.of("SECURITY_ADMIN")))
                .is(403);
        put(other, SYSTEM_ADMIN, version(other), rights(List.of("AUDIT_ADMIN"))).is(200);
    }

    @Test
    void nobodyDecidesOnThemselvesOrBeyondTheirOffice() {
        var user = withPassword();
        var account = ACCOUNTS + "/" + user.id();
        var asSystem = console(user.id(), "ACCOUNT_MANAGE");
        var asSecurity = console(user.id(), "GRANT_MANAGE");

        put(account, asSystem, 1, Map.of("name", "牛", "status", "DISABLED")).is(403);
        put(account + "/grants", asSecurity, 1, rights(List.of("OFFICE"))).is(403);
        put(account, SECURITY_ADMIN, 1, Map.of("name", "牛", "status", "DISABLED"))
                .is(403);
        post(ACCOUNTS, SECURITY_ADMIN, Map.of("login", freshLogin(), "name", "牛"))
                .is(403);
        post(account + "/password-resets", SECURITY_ADMIN, Map.of()).is(403);
        for (var path : List.of("", "/" + user.id(), "/" + user.id() + "/grants")) {
            get(ACCOUNTS + path, console("9", "STATISTICS_READ", "REGISTRY_WRITE"))
                    .is(403);
            get(ACCOUNTS + path, SECURITY_ADMIN).is(200);
        }
    }

    @Test
    void whoLostThePhoneEnrolsAnewAndThatTakesTheOtherAdministrator() {
        var user = enrolled();
        var path = ACCOUNTS + "/" + user.id() + "/second-factor";
        var version = Long.toString(version(ACCOUNTS + "/" + user.id()));

        send(HttpMethod.DELETE, path, SYSTEM_ADMIN, null, "If-Match", version).is(403);
        send(HttpMethod.DELETE, path, SECURITY_ADMIN, null, "If-Match", version).is(204);

        assertThat(password(user.login(), PASSWORD, freshSource()).is(200).at("/next"))
                .isEqualTo("ENROLMENT");
    }

    @Test
    void accountsAreReadInPages() {
        withPassword();
        withPassword();

        var page = get(ACCOUNTS + "?page=2&size=1", SYSTEM_ADMIN).is(200);

        assertThat(page.body().at("/items").size()).isEqualTo(1);
        assertThat(page.body().at("/total").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(page.at("/items/0/status")).isEqualTo("ACTIVE");
    }

    private Answer setPassword(String token, String password) {
        return identity("/password-tokens", Map.of("token", token, "password", password));
    }

    private long version(String path) {
        return get(path, SECURITY_ADMIN).is(200).body().at("/version").asLong();
    }

    private static Map<String, Object> rights(List<String> roles, String... grants) {
        return Map.of("roles", roles, "grants", List.of(grants));
    }

    private static void forgetRoles() throws SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from account_role");
        }
    }
}
