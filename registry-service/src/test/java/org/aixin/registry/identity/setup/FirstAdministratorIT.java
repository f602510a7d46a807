package org.aixin.registry.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.aixin.registry.identity.IdentityUnderTest;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From nobody at all to the first administrator. */
class FirstAdministratorIT extends IdentityUnderTest {

    @Autowired
    private FirstAdministrator first;

    @BeforeEach
    void nobody() throws IOException, SQLException {
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from account");
            statement.executeUpdate("delete from account_role");
            statement.executeUpdate("delete from first_administrator");
        }
        Files.deleteIfExists(SECRET);
        first.writeSecret();
    }

    @Test
    void whoeverBringsTheSecretFromTheFileBecomesItOnce() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(SECRET)))
                .isEqualTo("rw-------");
        var secret = Files.readString(SECRET).strip();
        assertThat(secret).hasSize(43);

        become("nonsense", "root.admin").is(401, "wrong-secret");
        var made = become(secret, "root.admin").is(201);

        assertThat(Files.exists(SECRET)).isFalse();
        var me = get("/internal/v1/identity/me", console(made.at("/id"))).is(200);
        assertThat(me.body().at("/roles").toString()).isEqualTo("[\"SYSTEM_ADMIN\"]");
        assertThat(me.body().at("/permissions").toString()).isEqualTo("[\"ACCOUNT_MANAGE\",\"CLIENT_MANAGE\"]");
        assertThat(password("root.admin", PASSWORD, freshSource()).is(200).at("/next"))
                .isEqualTo("ENROLMENT");
        become(secret, "other.admin").is(409, "first-administrator-exists");
        first.writeSecret();
        assertThat(Files.exists(SECRET)).isFalse();
    }

    @Test
    void theSecretOfAFormerStartStaysGood() throws IOException {
        var secret = Files.readString(SECRET);
        first.writeSecret();
        assertThat(Files.readString(SECRET)).isEqualTo(secret);
    }

    @Test
    void withoutTheFileNobodyBecomesIt() throws IOException {
        Files.delete(SECRET);
        become("", "root.admin").is(400, "validation-failed");
        become("x", "root.admin").is(401, "wrong-secret");
    }

    private Answer become(String secret, String login) {
        return identity(
                "/first-administrator",
                Map.of("secret", secret, "login", login, "name", "首位管理员", "password", PASSWORD));
    }
}
