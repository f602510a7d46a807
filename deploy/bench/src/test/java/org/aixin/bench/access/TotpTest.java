package org.aixin.bench.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The test vectors of RFC 6238, appendix B, for SHA-1: the last six of their eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void theAuthenticatorShowsWhatTheStandardSays(long second, String code) {
        var step = Totp.step(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));

        assertThat(new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").code(step)).isEqualTo(code);
    }
}
