package org.aixin.kernel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class StartCheckTest {

    private static final String RANDOM = "Zm3vK9qT2xLw8RbN5yHc";

    @TempDir
    Path directory;

    private final MockEnvironment environment = new MockEnvironment();

    /** As an administrator sets it. */
    @BeforeEach
    void production() throws IOException {
        Files.writeString(directory.resolve("visit-service.key"), "ours");
        Files.writeString(directory.resolve("gateway.pub"), "theirs");
        Files.writeString(directory.resolve("field.keys"), "kek.1=x\nindex=y\n");
        environment
                .withProperty("spring.application.name", "visit-service")
                .withProperty("aixin.datasource.schema", "visit")
                .withProperty("aixin.datasource.password", RANDOM + "1")
                .withProperty("aixin.datasource.migrator-password", RANDOM + "2")
                .withProperty("spring.kafka.bootstrap-servers", "kafka:9093")
                .withProperty("aixin.kafka.protocol", "SASL_SSL")
                .withProperty("aixin.kafka.password", RANDOM + "3")
                .withProperty("spring.data.redis.host", "redis")
                .withProperty("spring.data.redis.username", "visit-service")
                .withProperty("spring.data.redis.password", RANDOM + "4")
                .withProperty("aixin.wechat.app-id", "wx0123456789abcdef")
                .withProperty("aixin.wechat.secret", RANDOM + "5")
                .withProperty("aixin.internal.key-directory", directory.toString())
                .withProperty(
                        "aixin.crypto.key-file", directory.resolve("field.keys").toString());
    }

    @Test
    void whatAnAdministratorMadeForThisInstallationStarts() {
        assertThatCode(() -> StartCheck.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            aixin.datasource.password,          demo-4f1c2a9be07d5533,    made for the demo
            aixin.datasource.migrator-password, demo-4f1c2a9be07d5533,    made for the demo
            aixin.datasource.password,          '',                       is not set
            aixin.datasource.password,          short,                    shorter than 16
            aixin.datasource.password,          ChangeMe-4f1c2a9be07d,    people guess
            aixin.datasource.password,          visit-4f1c2a9be07d5533,   people guess
            aixin.datasource.migrator-password, Zm3vK9qT2xLw8RbN5yHc1,    are the same
            aixin.kafka.protocol,               PLAINTEXT,                not SASL_SSL
            aixin.kafka.password,               demo-4f1c2a9be07d5533,    made for the demo
            spring.data.redis.username,         '',                       default user
            spring.data.redis.password,         '',                       is not set
            aixin.wechat.app-id,                wx-demo,                  no mini-program
            aixin.wechat.secret,                Passw0rd-Passw0rd-1x,     people guess
            aixin.wechat.api-host,              http://127.0.0.1:18443,   stand-in for WeChat
            """)
    void whatTheDemoUsesOrEverybodyKnowsIsRefused(String name, String value, String why) {
        environment.setProperty(name, value);

        assertThat(refusals()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).contains(name).contains(why);
            assertThat(finding.action()).isNotBlank();
            if (value.length() > 10) {
                assertThat(finding.what() + finding.action()).doesNotContain(value);
            }
        });
    }

    @Test
    void keysThatTheDemoMadeAreKnownWhereverTheyWereCarried() throws IOException {
        Files.writeString(directory.resolve("field.keys"), "made-for=demo\nkek.1=x\nindex=y\n");
        Files.writeString(directory.resolve("gateway.key"), "not ours");

        assertThat(refusals())
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("aixin.crypto.key-file"))
                .anyMatch(what -> what.contains("private keys of others (gateway.key)"))
                .hasSize(2);
    }

    @Test
    void everythingIsSaidAtOnceWithWhatToSet() {
        environment.setProperty("aixin.kafka.protocol", "PLAINTEXT");
        environment.setProperty("aixin.wechat.app-id", "wx-demo");

        var analysis = new UnfitToStartAnalyzer().analyze(new UnfitToStart(refusals()));

        assertThat(analysis.getDescription()).contains("aixin.kafka.protocol").contains("aixin.wechat.app-id");
        assertThat(analysis.getAction()).contains("Set aixin.kafka.protocol").contains("Set aixin.wechat.app-id");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "''", "10.1.2.3"})
    void theDemoListensToNobodyElse(String address) {
        environment.setProperty("aixin.demo.enabled", "true");
        environment.setProperty("server.address", address);

        assertThat(refusals())
                .singleElement()
                .satisfies(finding -> assertThat(finding.action()).contains("server.address"));
    }

    @Test
    void onThisMachineTheDemoStartsWithItsOwnSecrets() {
        environment.setProperty("aixin.demo.enabled", "true");
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("aixin.datasource.password", "demo-4f1c2a9be07d5533");
        environment.setProperty("aixin.wechat.app-id", "wx-demo");

        assertThatCode(() -> StartCheck.check(environment)).doesNotThrowAnyException();
    }

    private List<Finding> refusals() {
        return catchThrowableOfType(UnfitToStart.class, () -> StartCheck.check(environment))
                .findings();
    }
}
