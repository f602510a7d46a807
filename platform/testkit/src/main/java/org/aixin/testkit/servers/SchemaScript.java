package org.aixin.testkit.servers;

import java.util.ArrayList;
import java.util.List;

/** The statements that make databases and users; they may be run again and again, on MariaDB and on MySQL. */
final class SchemaScript {

    /** Without name resolution a TCP connection comes from the first, one through the socket from the second. */
    private static final List<String> HOSTS = List.of(Ports.HOST, "localhost");

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
            statements.add("GRANT ALL PRIVILEGES ON " + pattern(schema.name()) + " TO " + migrator);
            statements.add("GRANT ALL PRIVILEGES ON " + pattern(schema.audit()) + " TO " + migrator);
        }
        return statements;
    }

    private static void user(List<String> statements, String account, String password) {
        var identified = account + " IDENTIFIED BY " + quoted(password);
        statements.add("CREATE USER IF NOT EXISTS " + identified);
        statements.add("ALTER USER " + identified);
    }

    private static String account(String name, String host) {
        return quoted(name) + "@" + quoted(host);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** In GRANT an underscore stands for any character unless it is escaped. */
    private static String pattern(String database) {
        return "`" + database.replace("_", "\\_") + "`.*";
    }
}
