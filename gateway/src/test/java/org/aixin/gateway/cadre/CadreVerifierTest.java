package org.aixin.gateway.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenSigner;
import org.aixin.testkit.keys.TestKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class CadreVerifierTest {

    private static final Caller CADRE = Caller.cadre(7).in("session-1");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @TempDir
    static Path directory;

    private static KeyDirectory keys;
    private static CadreVerifier verifier;

    @BeforeAll
    static void keys() {
        TestKeys.in(directory, "gateway", "miniprogram-api", "visit-service");
        keys = new KeyDirectory(directory);
        verifier = new CadreVerifier(keys, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aTokenOfMiniprogramApiProvesTheCadreAndTheSession() {
        assertThat(verify(signed("miniprogram-api", "miniprogram-api", QUARTER, NOW, CADRE, "gateway")))
                .contains(CADRE);
    }

    @Test
    void everyOtherTokenOfThisTypeIsRefused() {
        var stronger = new Caller(
                "cadre:7", CallerKind.CADRE, 7L, List.of(Grant.province()), Set.of("REGISTRY_WRITE"), "session-1");
        var console = new Caller("console:li", CallerKind.CONSOLE, null, List.of(), Set.of(), "session-1");
        for (var token : List.of(
                signed("miniprogram-api", "visit-service", QUARTER, NOW, CADRE, "gateway"),
                signed("visit-service", "visit-service", QUARTER, NOW, CADRE, "gateway"),
                signed("gateway", "gateway", QUARTER, NOW, CADRE, "gateway"),
                signed("miniprogram-api", "miniprogram-api", QUARTER, NOW, CADRE, "visit-service"),
                signed("miniprogram-api", "miniprogram-api", Duration.ofHours(1), NOW, CADRE, "gateway"),
                signed("miniprogram-api", "miniprogram-api", QUARTER, NOW.minusSeconds(1000), CADRE, "gateway"),
                signed("miniprogram-api", "miniprogram-api", QUARTER, NOW, Caller.cadre(7), "gateway"),
                signed("miniprogram-api", "miniprogram-api", QUARTER, NOW, stronger, "gateway"),
                signed("miniprogram-api", "miniprogram-api", QUARTER, NOW, console, "gateway"),
                signed("miniprogram-api", "miniprogram-api", QUARTER, NOW, CADRE, "gateway") + "x")) {
            assertThatThrownBy(() -> verify(token)).as(token).isInstanceOf(InvalidBearerTokenException.class);
        }
    }

    @Test
    void aTokenWithoutSignatureOrSignedWithThePublicKeyIsRefused() throws Exception {
        var type = new JOSEObjectType("cadre+jwt");
        var plain = new PlainJWT(new PlainHeader.Builder().type(type).build(), claims()).serialize();
        var hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(type)
                        .keyID("miniprogram-api")
                        .build(),
                claims());
        hmac.sign(new MACSigner(
                Files.readString(directory.resolve("miniprogram-api.pub")).getBytes(StandardCharsets.UTF_8)));

        for (var token : List.of(plain, hmac.serialize())) {
            assertThatThrownBy(() -> verify(token)).isInstanceOf(InvalidBearerTokenException.class);
        }
    }

    @Test
    void aTokenOfAnotherTypeIsLeftToOthers() {
        var other = new TokenSigner(
                        "int+jwt",
                        "miniprogram-api",
                        keys.privateKey("miniprogram-api"),
                        QUARTER,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .sign(CADRE, "gateway");
        assertThat(verify(other)).isEmpty();
        assertThat(verify("nonsense")).isEmpty();
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer("miniprogram-api")
                .audience("gateway")
                .subject("cadre:7")
                .claim("kind", "CADRE")
                .claim("cadre", "7")
                .claim("sid", "session-1")
                .claim("grants", List.of("SELF:7"))
                .expirationTime(Date.from(NOW.plusSeconds(600)))
                .build();
    }

    private static Optional<Caller> verify(String token) {
        return verifier.verify(token, "203.0.113.9");
    }

    private static String signed(
            String name, String key, Duration lifetime, Instant at, Caller caller, String audience) {
        return new TokenSigner("cadre+jwt", name, keys.privateKey(key), lifetime, Clock.fixed(at, ZoneOffset.UTC))
                .sign(caller, audience);
    }
}
