package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.audit.Audited;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What operators have done stands in the audit before it is answered. */
class OperatorsIT extends RegistryUnderTest {

    @Test
    void whoHasKeysChangedIsWrittenDownWithTheRequest() {
        registered("/recipients", "[" + recipient(null, HOUSEHOLD, "马小禾", idNumber()) + "]");

        assertThat(asked("/internal/v1/keys/rotations").status()).isEqualTo(202);
        assertThat(asked("/internal/v1/keys/wrappings").status()).isEqualTo(200);

        assertThat(Audited.rows("registry", "KEY_ROTATION_ASKED"))
                .anyMatch(row -> row.actor().equals("service:registry-service")
                        && row.detail().contains("recipient")
                        && row.traced());
        assertThat(Audited.rows("registry", "KEY_CREATED"))
                .anyMatch(row -> row.subject().equals("data-key:recipient/2") && row.traced());
        assertThat(Audited.rows("registry", "KEY_WRAPPING_ASKED"))
                .anyMatch(row -> row.subject().equals("wrapping-key:1") && row.traced());
    }

    @Test
    void whoHasAProjectionLoadedAgainIsWrittenDown() {
        assertThat(asked("/internal/v1/projections/pairing/load").status()).isEqualTo(202);

        assertThat(Audited.about("registry", "aggregate:pairing"))
                .contains("PROJECTION_LOAD_ASKED OK service:registry-service aggregate:pairing");
    }

    private Answer asked(String path) {
        return send(
                HttpMethod.POST,
                path,
                InternalTokens.of("registry-service", TestServers.keys().directory(), Clock.systemUTC())
                        .job("registry-service"),
                null);
    }
}
