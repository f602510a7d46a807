package org.aixin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@SpringBootTest(
        classes = RealServersIT.Nothing.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.data.redis.host=chosen-by-the-test")
@RealServers(schema = "visit", proxied = Link.DATABASE)
class RealServersIT {

    @Configuration
    static class Nothing {}

    @Autowired
    private Environment environment;

    @Test
    void theContextIsLedToTheServersAndTheKeys() {
        assertThat(environment.getProperty("aixin.datasource.schema")).isEqualTo("visit");
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo(TestServers.kafka().address());
        assertThat(environment.getProperty("spring.data.redis.port", Integer.class))
                .isEqualTo(TestServers.redis().port());
        assertThat(Path.of(environment.getRequiredProperty("aixin.internal.key-directory")))
                .isDirectoryContaining("glob:**/visit-service.key");
    }

    @Test
    void whatTheTestSetsItselfWins() {
        assertThat(environment.getProperty("spring.data.redis.host")).isEqualTo("chosen-by-the-test");
    }

    @Test
    void theProxiedWayToTheDatabaseCanBeCutWhileTheDirectOneStays() throws SQLException {
        var database = TestServers.proxy(Link.DATABASE);
        connectAsConfigured();
        database.mode(Mode.DOWN);
        try {
            assertThatExceptionOfType(SQLException.class).isThrownBy(this::connectAsConfigured);
            TestServers.schema("visit").connect().close();
        } finally {
            database.mode(Mode.PASS);
        }
        connectAsConfigured();
    }

    @Test
    void aKilledServerRunsAgainForTheNextWhoAsks() throws SQLException {
        TestServers.database().kill();

        assertThat(TestServers.database().running()).isTrue();
        connectAsConfigured();
    }

    private void connectAsConfigured() throws SQLException {
        var url = "jdbc:mysql://%s/%s"
                .formatted(
                        environment.getProperty("aixin.datasource.host"),
                        environment.getProperty("aixin.datasource.schema"));
        DriverManager.getConnection(url, "visit", environment.getProperty("aixin.datasource.password"))
                .close();
    }
}
