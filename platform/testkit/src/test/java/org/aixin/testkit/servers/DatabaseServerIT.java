package org.aixin.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What MariaDB and MySQL promise alike; each has its subclass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseServerIT {

    private static final String ADMINISTRATOR = "aixin_administrator";
    private static final Schema VISIT = new Schema("visit", "w'o\\rk", "migrate");
    private static final Schema STATS = new Schema("stats", "reckon", "shape");

    private Path directory;
    private DatabaseServer server;

    abstract DatabaseServer server(Path directory, int port, DatabaseServer.Options options);

    @BeforeAll
    void start(@TempDir Path made) {
        directory = made;
        server = server(
                directory.resolve("db"), 0, DatabaseServer.Options.forTests().withSchemas(List.of(VISIT)));
        server.start();
    }

    @BeforeEach
    void empty() {
        server.recreate(VISIT);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whatWasCommittedIsThereAfterStopAndAfterKill() throws SQLException {
        asMigrator("CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR(20) NOT NULL)");
        asWorker("INSERT INTO note (id, text) VALUES (1, '走访')");
        server.restart();
        asWorker("INSERT INTO note (id, text) VALUES (2, '联系')");
        server.kill();
        assertThat(server.running()).isFalse();
        server.start();

        assertThat(texts("SELECT text FROM note ORDER BY id")).containsExactly("走访", "联系");
    }

    @Test
    void aSecondObjectOnTheSameDirectoryFindsTheData() throws SQLException {
        asMigrator("CREATE TABLE note (id INT PRIMARY KEY)");
        server.stop();
        server = server(directory.resolve("db"), 0, DatabaseServer.Options.forTests());
        server.start();

        assertThat(texts("SHOW TABLES")).containsExactly("note");
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheServer() {
        var second = server(directory.resolve("second"), server.port(), DatabaseServer.Options.forTests());

        assertThatExceptionOfType(PortTaken.class)
                .isThrownBy(second::start)
                .withMessageContaining(server.name())
                .withMessageContaining("port " + server.port());
    }

    @Test
    void aDirectoryInUseIsNamedTogetherWithTheProcess() {
        var second = server(directory.resolve("db"), 0, DatabaseServer.Options.forTests());

        assertThatExceptionOfType(ServerFailed.class)
                .isThrownBy(second::start)
                .withMessageContaining("process " + server.pid());
    }

    @Test
    void theWorkerMayNotShapeTablesNorChangeTheAudit() throws SQLException {
        asMigrator("CREATE TABLE visit_audit.seen (id INT PRIMARY KEY)");
        asWorker("INSERT INTO visit_audit.seen (id) VALUES (1)");

        assertThat(texts("SELECT id FROM visit_audit.seen")).containsExactly("1");
        assertDenied("UPDATE visit_audit.seen SET id = 2");
        assertDenied("DELETE FROM visit_audit.seen");
        assertDenied("CREATE TABLE visit.own (id INT PRIMARY KEY)");
        assertDenied("SELECT user FROM mysql.user");
    }

    @Test
    void everyAccountHasItsRightsAndNoOthers() throws SQLException {
        server.create(STATS);
        var expected = new TreeMap<String, Set<String>>();
        for (var schema : List.of("visit", "stats")) {
            for (var host : List.of("127.0.0.1", "localhost")) {
                expected.put(
                        schema + "@" + host,
                        Set.of(
                                "USAGE ON *.*",
                                "DELETE, INSERT, SELECT, UPDATE ON `" + schema + "`.*",
                                "INSERT, SELECT ON `" + schema + "\\_audit`.*"));
                expected.put(
                        schema + "_migrator@" + host,
                        Set.of(
                                "USAGE ON *.*",
                                "ALTER, CREATE, CREATE VIEW, DELETE, DROP, INDEX, INSERT, REFERENCES, SELECT, UPDATE ON `"
                                        + schema + "`.*",
                                "ALTER, CREATE, INDEX, INSERT, REFERENCES, SELECT ON `" + schema + "\\_audit`.*"));
            }
        }

        var accounts = accounts();
        assertThat(accounts.remove(ADMINISTRATOR + "@127.0.0.1"))
                .as("the administrator")
                .isNotNull();
        assertThat(accounts).isEqualTo(expected);
    }

    @Test
    void rightsThatAnEarlierVersionGrantedAreTakenBack() throws SQLException {
        var before = accounts();
        asAdministrator("GRANT ALL PRIVILEGES ON *.* TO 'visit'@'127.0.0.1' WITH GRANT OPTION");
        assertThat(accounts()).isNotEqualTo(before);

        server.create(VISIT);

        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void whoeverMayLogInHasAPasswordAndNobodyIsCalledRoot() throws SQLException {
        asAdministrator("CREATE USER ''@'localhost'");
        server.restart();

        var unlocked = new ArrayList<String>();
        for (var account : names("SELECT CONCAT(QUOTE(user), '@', QUOTE(host)) FROM mysql.user")) {
            var created = names("SHOW CREATE USER " + account).get(0);
            if (!created.contains("ACCOUNT LOCK")) {
                unlocked.add(account);
                assertThat(created).as(account).containsPattern("'\\*[0-9A-F]{40}'");
            }
        }
        assertThat(unlocked)
                .contains("'" + ADMINISTRATOR + "'@'127.0.0.1'")
                .noneMatch(account -> account.startsWith("'root'") || account.startsWith("''"));
    }

    @Test
    void noServiceReachesTheDatabaseOfAnother() throws SQLException {
        server.create(STATS);
        asAdministrator("CREATE TABLE IF NOT EXISTS stats.sum (id INT PRIMARY KEY)");
        asAdministrator("CREATE TABLE IF NOT EXISTS stats_audit.seen (id INT PRIMARY KEY)");

        for (var table : List.of("stats.sum", "stats_audit.seen", "mysql.user")) {
            assertDenied("SELECT * FROM " + table);
            assertDenied("INSERT INTO " + table + " SELECT * FROM " + table);
            assertDeniedToMigrator("ALTER TABLE " + table + " ADD COLUMN more INT");
        }
        assertThat(texts("SHOW DATABASES")).contains("visit", "visit_audit").doesNotContain("stats", "stats_audit");
    }

    @Test
    void migrationsNeitherChangeNorDropWhatTheAuditHolds() throws SQLException {
        asMigrator("CREATE TABLE visit_audit.seen (id INT PRIMARY KEY)");

        assertDeniedToMigrator("UPDATE visit_audit.seen SET id = 2");
        assertDeniedToMigrator("DELETE FROM visit_audit.seen");
        assertDeniedToMigrator("TRUNCATE TABLE visit_audit.seen");
        assertDeniedToMigrator("DROP TABLE visit_audit.seen");
    }

    @Test
    void theAdministratorsPasswordRestsInNoFile() throws IOException {
        try (var files = Files.walk(directory, 2)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("init.sql");
        }
    }

    /** Who has an account that is not locked, with what each may do; privileges in alphabetical order. */
    private Map<String, Set<String>> accounts() throws SQLException {
        var accounts = new TreeMap<String, Set<String>>();
        for (var account : names("SELECT CONCAT(QUOTE(user), '@', QUOTE(host)) FROM mysql.user")) {
            if (!names("SHOW CREATE USER " + account).get(0).contains("ACCOUNT LOCK")) {
                accounts.put(
                        account.replace("'", ""),
                        names("SHOW GRANTS FOR " + account).stream()
                                .map(DatabaseServerIT::inOrder)
                                .collect(Collectors.toSet()));
            }
        }
        return accounts;
    }

    /** {@code GRANT B, A ON x TO y …} becomes {@code A, B ON x}. */
    private static String inOrder(String grant) {
        var parts = grant.replaceFirst("^GRANT ", "")
                .replaceFirst(" TO .*( WITH GRANT OPTION)?$", "$1")
                .split(" ON ", 2);
        return Arrays.stream(parts[0].split(", ")).sorted().collect(Collectors.joining(", ")) + " ON " + parts[1];
    }

    private List<String> names(String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = server.administrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void asAdministrator(String sql) throws SQLException {
        try (var connection = server.administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertDeniedToMigrator(String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> asMigrator(sql))
                .withMessageContaining("denied");
    }

    @Test
    void aChangedPasswordHoldsFromTheNextCreateOn() throws SQLException {
        server.create(new Schema("visit", "new", "migrate"));

        assertDenied("SELECT 1");
        assertThat(connect("visit", "new").isValid(1)).isTrue();
    }

    @Test
    void aRecreatedSchemaIsEmpty() throws SQLException {
        asMigrator("CREATE TABLE note (id INT PRIMARY KEY)");
        server.recreate(VISIT);

        assertThat(texts("SHOW TABLES")).isEmpty();
    }

    @Test
    void theSettingsAreThoseOfProduction() throws SQLException {
        assertThat(texts("SELECT @@sql_mode").get(0)).contains("ONLY_FULL_GROUP_BY", "STRICT_TRANS_TABLES");
        assertThat(texts("SELECT @@collation_database")).containsExactly("utf8mb4_unicode_ci");
        assertThat(texts("SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())"))
                .containsExactly("0");
        assertThat(texts("SHOW VARIABLES LIKE '%_isolation'", 2)).contains("READ-COMMITTED");
    }

    private void assertDenied(String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> asWorker(sql))
                .withMessageContaining("denied");
    }

    private void asMigrator(String sql) throws SQLException {
        execute("visit_migrator", "migrate", sql);
    }

    private void asWorker(String sql) throws SQLException {
        execute("visit", VISIT.password(), sql);
    }

    private void execute(String user, String password, String sql) throws SQLException {
        try (var connection = connect(user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String query) throws SQLException {
        return texts(query, 1);
    }

    private List<String> texts(String query, int column) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = connect("visit", VISIT.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(server.url("visit"), user, password);
    }
}
