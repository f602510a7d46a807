package org.aixin.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.aixin.testkit.servers.DatabaseServer;
import org.aixin.testkit.servers.Schema;

/** A schema on this JVM's database server, ready to be connected to. */
public record TestSchema(DatabaseServer server, Schema schema) {

    public String name() {
        return schema.name();
    }

    /** {@code host:port} of the server itself, not of its proxy. */
    public String host() {
        return server.address();
    }

    public String url() {
        return server.url(schema.name());
    }

    public String password() {
        return schema.password();
    }

    public String migratorPassword() {
        return schema.migratorPassword();
    }

    /** A connection with the service's rights; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), schema.name(), password());
    }

    /** A connection with the rights of the migrations; the caller closes it. */
    public Connection connectAsMigrator() throws SQLException {
        return DriverManager.getConnection(url(), schema.migrator(), migratorPassword());
    }

    /** Empties it. A context that is running on it has to migrate again. */
    public void recreate() {
        server.recreate(schema);
    }
}
