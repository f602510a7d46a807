package org.aixin.persistence.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import org.aixin.testkit.TestSchema;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class IdsIT {

    static TestSchema schema;

    @BeforeAll
    static void aDatabase() {
        schema = TestServers.schema("ids");
    }

    @Test
    void anIdHasNineteenDigits() {
        var ids = new Ids(database(), Clock.systemUTC());
        assertThat(Long.toString(ids.next())).hasSize(19);
        ids.destroy();
    }

    @Test
    void manyProcessesNeverMakeTheSameId() {
        var processes = new ArrayList<Ids>();
        var made = new HashSet<Long>();
        for (var process = 0; process < 20; process++) {
            processes.add(new Ids(database(), Clock.systemUTC()));
        }
        for (var round = 0; round < 200; round++) {
            for (var ids : processes) {
                assertThat(made.add(ids.next())).isTrue();
            }
        }
        processes.forEach(Ids::destroy);
    }

    @Test
    void whenTheLockIsLostTheNextIdHasAFreshNumber() throws Exception {
        var ids = new Ids(database(), Clock.systemUTC());
        var before = ids.next();
        killTheConnectionsOf("ids");
        ids.renew();

        assertThat(ids.next()).isNotEqualTo(before);
        ids.destroy();
    }

    /** As an operator, a failover or a firewall would. A user may kill what is their own. */
    private static void killTheConnectionsOf(String user) throws SQLException {
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            var others = new ArrayList<Long>();
            try (var rows = statement.executeQuery("select id from information_schema.processlist where user = '" + user
                    + "' and id <> connection_id()")) {
                while (rows.next()) {
                    others.add(rows.getLong(1));
                }
            }
            for (var other : others) {
                statement.execute("kill " + other);
            }
        }
    }

    private static JdbcConnectionDetails database() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return schema.name();
            }

            @Override
            public String getPassword() {
                return schema.password();
            }

            @Override
            public String getJdbcUrl() {
                return schema.url();
            }
        };
    }
}
