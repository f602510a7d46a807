package org.aixin.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.crypto.KeyFile;
import org.aixin.persistence.crypto.People;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.lock.LockConnection;
import org.aixin.testkit.TestSchema;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What becomes of keys stands in the audit, on a real database. */
class KeyAuditIT {

    static final Caller OPERATOR = Caller.job("people-service");

    final TestSchema schema = TestServers.schema("keptkeys");

    @TempDir
    Path directory;

    Path keyFile;
    AuditChain chain;
    Ids ids;
    DriverManagerDataSource database;
    People people;

    @BeforeEach
    void aServiceThatSeals() throws IOException {
        People.migrate(schema);
        Flyway.configure()
                .dataSource(schema.url(), schema.schema().migrator(), schema.migratorPassword())
                .locations("classpath:db/crypto", "classpath:db/audit")
                .placeholders(Map.of("audit", schema.schema().audit()))
                .outOfOrder(true)
                .load()
                .migrate();
        keyFile = directory.resolve("crypto.keys");
        KeyFile.create(keyFile);
        var auditKey = directory.resolve("audit.key");
        AuditKey.create(auditKey);
        database = new DriverManagerDataSource(schema.url(), schema.name(), schema.password());
        var rows = new AuditTable(JdbcClient.create(database), schema.name());
        ids = new Ids(details(), Clock.systemUTC());
        chain = new AuditChain(
                rows, AuditKey.read(auditKey), new LockConnection(details()), schema.name(), "people-service");
        var trail = new AuditTrail(
                chain, ids, Clock.systemUTC(), "people-service", new DataSourceTransactionManager(database));
        people = People.telling(new KeyAudit(trail, new AuditReader(rows)), database, schema, keyFile);
    }

    @AfterEach
    void theServiceEnds() {
        people.close();
        chain.destroy();
        ids.destroy();
    }

    @Test
    void everyStepOfARotationStandsInTheAuditWithWhoAskedForIt() {
        Callers.runAs(Caller.cadre(7), () -> people.register(1, "人一"));
        await().until(people::workOn);

        Callers.runAs(OPERATOR, people::rotate);
        await().atMost(Duration.ofSeconds(20)).until(people::workOn);

        assertThat(written())
                .containsExactlyInAnyOrder(
                        "KEY_CREATED OK cadre:7 data-key:person/1 SM4-GCM",
                        "WRAPPING_KEY_TAKEN OK service:people-service wrapping-key:1",
                        "KEY_ROTATION_ASKED OK service:people-service  new keys: person; still rotating: none",
                        "KEY_CREATED OK service:people-service data-key:person/2 SM4-GCM",
                        "KEY_ROTATION_BEGUN OK service:people-service data-key:person/2 person",
                        "KEY_ROTATION_BEGUN OK service:people-service data-key:person/2 person_version",
                        "KEY_ROTATION_FINISHED OK service:people-service data-key:person/2 person moved=1",
                        "KEY_ROTATION_FINISHED OK service:people-service data-key:person/2 person_version moved=1",
                        "KEYS_RETIRED OK service:people-service data-key:person/2 those before it");
    }

    @Test
    void aKeyIsNotMadeUnlessThatCanBeWrittenDown() throws SQLException {
        asRoot("rename table keptkeys_audit.audit_event to keptkeys_audit.away");
        try {
            assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(() -> people.register(1, "人一"));
            assertThat(people.keys()).isEmpty();
        } finally {
            asRoot("rename table keptkeys_audit.away to keptkeys_audit.audit_event");
        }

        people.register(1, "人一");
        people.rotate();
        assertThat(people.keys()).containsExactly(1, 2);
    }

    @Test
    void theNextWrappingKeyIsNotedOnceAndEveryKeyThatItWraps() throws IOException {
        people.register(1, "人一");
        people.workOn();
        KeyFile.addWrappingKey(keyFile);
        var restarted = People.telling(people.journal(), database, schema, keyFile);
        try {
            restarted.workOn();
            Callers.runAs(OPERATOR, restarted::rewrap);
            Callers.runAs(OPERATOR, restarted::rewrap);
        } finally {
            restarted.close();
        }
        try (var again = People.telling(people.journal(), database, schema, keyFile)) {
            again.workOn();
        }

        assertThat(written())
                .filteredOn(row -> row.contains("WRAP"))
                .containsExactly(
                        "WRAPPING_KEY_TAKEN OK service:people-service wrapping-key:1",
                        "WRAPPING_KEY_TAKEN OK service:people-service wrapping-key:2",
                        "KEY_WRAPPING_ASKED OK service:people-service wrapping-key:2",
                        "KEY_REWRAPPED OK service:people-service data-key:person/1 wrapping-key:2",
                        "KEY_WRAPPING_ASKED OK service:people-service wrapping-key:2");
    }

    private List<String> written() {
        return Audited.rows(schema, "%").stream().map(Audited.Row::toString).toList();
    }

    private JdbcConnectionDetails details() {
        return People.details(schema.url(), schema.name(), schema.password());
    }

    private static void asRoot(String sql) throws SQLException {
        try (var connection = TestServers.database().administrator();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
