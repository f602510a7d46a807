package org.aixin.testkit.rules.planted.whatgoespastthedatascopeislisted;

import java.sql.Connection;
import java.sql.SQLException;
import org.aixin.testkit.rules.planted.Violation;

@Violation
class BesideMappers {

    boolean any(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute("SELECT id FROM note");
        }
    }
}
