package org.aixin.bench.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.CallerClaims;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTokensTest {

    @TempDir
    Path directory;

    private DemoTokens tokens;
    private TokenVerifier verifier;

    @BeforeEach
    void makeKeys() {
        var keys = KeyDirectory.create(directory, DemoTokens.SIGNER);
        var clock = Clock.systemUTC();
        tokens = new DemoTokens(keys.privateKey(DemoTokens.SIGNER), clock);
        verifier = new TokenVerifier(
                "demo+jwt", Map.of(DemoTokens.SIGNER, keys.publicKey(DemoTokens.SIGNER)), Duration.ofHours(24), clock);
    }

    @Test
    void aCadreSeesTheOwnPairings() {
        var caller = CallerClaims.read(verifier.verify(tokens.cadre(42), "gateway"::equals));

        assertThat(caller.kind()).isEqualTo(CallerKind.CADRE);
        assertThat(caller.cadreId()).isEqualTo(42);
        assertThat(caller.grants()).containsExactly(Grant.self(42));
    }

    @Test
    void theOfficeSeesTheProvinceAndMayWrite() {
        var caller = CallerClaims.read(verifier.verify(tokens.console(), "gateway"::equals));

        assertThat(caller.kind()).isEqualTo(CallerKind.CONSOLE);
        assertThat(caller.grants()).containsExactly(Grant.province());
        assertThat(caller.permissions()).contains("REGISTRY_WRITE", "STATISTICS_READ");
    }

    @Test
    void anAgencyIsAClientThatMayReadStatistics() {
        var caller = CallerClaims.read(verifier.verify(tokens.agency(), "gateway"::equals));

        assertThat(caller.kind()).isEqualTo(CallerKind.AGENCY);
        assertThat(caller.permissions()).containsExactly("statistics:read");
    }
}
