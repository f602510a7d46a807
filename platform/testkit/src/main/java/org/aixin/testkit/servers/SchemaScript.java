package org.aixin.testkit.servers;

import java.util.ArrayList;
import java.util.List;

/** The statements that make databases and users; they may be run again and again, on MariaDB and on MySQL. */
final class SchemaScript {

    /** Without name resolution a TCP connection comes from the first, one through the socket from the second. */
    private static final List<String> HOSTS = List.of(Ports.HOST, "localhost");

    /** What a migration may do in the service's own database; triggers, routines and events are nothing we use. */
    private static final String SHAPING =
            "CREATE, CREATE VIEW, ALTER, DROP, INDEX, REFERENCES, SELECT, INSERT, UPDATE, DELETE";

    /** In the audit nothing is dropped, changed or deleted, by migrations either; MySQL asks for INSERT to alter. */
    private static final String SHAPING_AUDIT = "CREATE, ALTER, INDEX, REFERENCES, SELECT, INSERT";

    private SchemaScript() {}

    /** For {@code --init-file}, which wants every statement on a line of its own. */
    static String administrator(String name, String password) {
        var statements = new ArrayList<String>();
        var account = account(name, Ports.HOST);
        user(statements, account, password);
        statements.add("GRANT ALL PRIVILEGES ON *.* TO " + account + " WITH GRANT OPTION");
        return String.join(";\n", statements) + ";\n";
    }

    static List<String> of(Schema schema) {
        var statements = new ArrayList<String>();
        for (var database : List.of(schema.name(), schema.audit())) {
            statements.add(
                    "CREATE DATABASE IF NOT EXISTS " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        }
        for (var host : HOSTS) {
            var worker = account(schema.name(), host);
            user(statements, worker, schema.password());
            statements.add("GRANT SELECT, INSERT, UPDATE, DELETE ON " + pattern(schema.name()) + " TO " + worker);
            statements.add("GRANT SELECT, INSERT ON " + pattern(schema.audit()) + " TO " + worker);

            var migrator = account(schema.migrator(), host);
            user(statements, migrator, schema.migratorPassword());
            statements.add("GRANT " + SHAPING + " ON " + pattern(schema.name()) + " TO " + migrator);
            statements.add("GRANT " + SHAPING_AUDIT + " ON " + pattern(schema.audit()) + " TO " + migrator);
        }
        return statements;
    }

    private static void user(List<String> statements, String account, String password) {
        var identified = account + " IDENTIFIED BY " + quoted(password);
        statements.add("CREATE USER IF NOT EXISTS " + identified);
        statements.add("ALTER USER " + identified);
        // Rights add up: what an earlier version granted must not outlive it.
        statements.add("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + account);
    }

    static String account(String name, String host) {
        return quoted(name) + "@" + quoted(host);
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** In GRANT an underscore stands for any character unless it is escaped. */
    private static String pattern(String database) {
        return "`" + database.replace("_", "\\_") + "`.*";
    }
}
