package org.aixin.kernel.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.NoCaller;
import org.aixin.testkit.keys.TestKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

class InternalTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Caller CADRE = Caller.cadre(7);

    @TempDir
    static Path keys;

    @BeforeAll
    static void makeKeys() {
        TestKeys.in(keys, "gateway", "miniprogram-api", "visit-service", "registry-service");
    }

    @Test
    void aCallerArrivesAsItWasSent() {
        var caller = new Caller(
                "console:li",
                CallerKind.CONSOLE,
                null,
                List.of(Grant.province(), Grant.division("622921"), Grant.unit(5)),
                Set.of("STATISTICS_READ", "REGISTRY_WRITE"));

        assertThat(visit().verify(gateway().mint(caller, "visit-service")).caller())
                .isEqualTo(caller);
        assertThat(visit().verify(gateway().mint(CADRE, "visit-service")).caller())
                .isEqualTo(CADRE);
    }

    @Test
    void aTokenLastsAMinuteAndClocksMayDifferByHalfOfOne() {
        var token = gateway().mint(CADRE, "visit-service");

        assertThat(at(NOW.plusSeconds(89)).verify(token).caller()).isEqualTo(CADRE);
        assertThat(at(NOW.minusSeconds(30)).verify(token).caller()).isEqualTo(CADRE);
        assertRefused(at(NOW.plusSeconds(90)), token);
        assertRefused(at(NOW.minusSeconds(31)), token);
    }

    @Test
    void aTokenThatHeldOnceIsRefusedWhenItsMinuteIsOver() {
        var now = new AtomicReference<>(NOW);
        var visit = InternalTokens.of("visit-service", keys, clock(now));
        var token = gateway().mint(CADRE, "visit-service");
        assertThat(visit.verify(token).caller()).isEqualTo(CADRE);

        now.set(NOW.plusSeconds(89));
        assertThat(visit.verify(token).caller()).isEqualTo(CADRE);
        now.set(NOW.plusSeconds(90));
        assertRefused(visit, token);
        assertThat(visit.verify(tokensAt(now).mint(CADRE, "visit-service")).caller())
                .isEqualTo(CADRE);
    }

    @Test
    void aTokenThatHeldOnceIsStillMeantForItsReceiverAlone() {
        var token = gateway().mint(CADRE, "visit-service");
        assertThat(visit().verify(token).caller()).isEqualTo(CADRE);
        assertRefused(visit(), token.substring(0, token.length() - 4) + "AAAA");
        assertRefused(tokens("registry-service"), token);
    }

    @Test
    void forSomeSecondsTheSameWordIsSentForTheSameCallerFromTheSamePlace() {
        var now = new AtomicReference<>(NOW);
        var gateway = tokensAt(now);
        var first = gateway.mint(CADRE, "visit-service", "10.0.0.1");

        now.set(NOW.plusSeconds(14));
        assertThat(gateway.mint(CADRE, "visit-service", "10.0.0.1")).isEqualTo(first);
        assertThat(gateway.mint(CADRE, "visit-service", "10.0.0.2")).isNotEqualTo(first);
        assertThat(gateway.mint(CADRE, "registry-service", "10.0.0.1")).isNotEqualTo(first);
        assertThat(gateway.mint(Caller.cadre(7, "CARE_RECORD_WRITE"), "visit-service", "10.0.0.1"))
                .isNotEqualTo(first);
        now.set(NOW.plusSeconds(15));
        assertThat(gateway.mint(CADRE, "visit-service", "10.0.0.1")).isNotEqualTo(first);
        now.set(NOW.minusSeconds(1));
        assertThat(gateway.mint(CADRE, "visit-service", "10.0.0.1")).isNotEqualTo(first);
    }

    private static InternalTokens tokensAt(AtomicReference<Instant> now) {
        return InternalTokens.of("gateway", keys, clock(now));
    }

    private static Clock clock(AtomicReference<Instant> now) {
        var clock = Mockito.mock(Clock.class);
        Mockito.when(clock.instant()).thenAnswer(asked -> now.get());
        return clock;
    }

    @Test
    void aTokenWithoutEndOrWithADistantOneIsRefused() throws Exception {
        assertRefused(signed(claims -> claims.expirationTime(null)));
        assertRefused(signed(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(3600)))));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() throws Exception {
        var secret = Files.readAllBytes(keys.resolve("gateway.pub"));
        var token = new SignedJWT(header(JWSAlgorithm.HS256, "gateway"), claims().build());
        token.sign(new MACSigner(secret));
        assertRefused(token.serialize());
    }

    @Test
    void aStrangersKeyIsRefusedWhateverTheHeaderSaysAboutIt() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).generate();
        assertRefused(signed(header(JWSAlgorithm.ES256, "gateway"), stranger));
        assertRefused(signed(header(JWSAlgorithm.ES256, "stranger"), stranger));
        assertRefused(signed(
                new JWSHeader.Builder(header(JWSAlgorithm.ES256, "gateway"))
                        .jwk(stranger.toPublicJWK())
                        .build(),
                stranger));
        assertRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("int+jwt"))
                        .build(),
                stranger));
    }

    @Test
    void aServiceCannotSignAsAnother() throws Exception {
        // Signed by registry-service with its own key and kid, claiming to be issued by the gateway.
        assertRefused(signed("registry-service", claims().build()));
    }

    @Test
    void onlyTheGatewayMaySayWhoIsCalling() {
        assertRefused(tokens("registry-service").mint(CADRE, "visit-service"));
        assertRefused(tokens("registry-service").mint(Caller.job("visit-service"), "visit-service"));
        assertRefused(gateway().mint(Caller.job("gateway"), "visit-service"));
    }

    @Test
    void aTokenWithoutTypeOrOfAnotherTypeIsRefused() throws Exception {
        assertRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("gateway").build(), "gateway"));
        assertRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID("gateway")
                        .type(JOSEObjectType.JWT)
                        .build(),
                "gateway"));
    }

    @Test
    void aTokenForTwoAudiencesIsForNone() throws Exception {
        assertRefused(signed(claims -> claims.audience(List.of("visit-service", "registry-service"))));
    }

    @Test
    void anAlteredTokenIsRefused() {
        var parts = gateway().mint(CADRE, "visit-service").split("\\.", -1);
        var other = gateway().mint(Caller.cadre(8), "visit-service").split("\\.", -1);
        assertRefused(parts[0] + "." + other[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused("nonsense");
        assertRefused("");
    }

    @Test
    void aHopPassesTheCallerOnThroughTwoServices() {
        var first = tokens("miniprogram-api").verify(gateway().mint(CADRE, "miniprogram-api"));
        var second = tokens("registry-service").verify(hop("miniprogram-api", first, "registry-service"));
        var third = visit().verify(hop("registry-service", second, "visit-service"));

        assertThat(third.caller()).isEqualTo(CADRE);
        assertThat(third.signer()).isEqualTo("registry-service");
    }

    @Test
    void anExpiredOriginEndsTheHop() {
        var origin = tokens("miniprogram-api").verify(gateway().mint(CADRE, "miniprogram-api"));
        var later = InternalTokens.of("miniprogram-api", keys, Clock.fixed(NOW.plusSeconds(120), ZoneOffset.UTC));
        var hop = within(origin, () -> later.hop("visit-service"));
        assertRefused(at(NOW.plusSeconds(120)), hop);
    }

    @Test
    void aHopEndsWithItsOriginThoughItIsFresherItself() {
        var origin = tokens("miniprogram-api").verify(gateway().mint(CADRE, "miniprogram-api"));
        var lateButInTime = Clock.fixed(NOW.plusSeconds(59), ZoneOffset.UTC);
        var hop = within(
                origin,
                () -> InternalTokens.of("miniprogram-api", keys, lateButInTime).hop("visit-service"));

        assertThat(at(NOW.plusSeconds(89)).verify(hop).caller()).isEqualTo(CADRE);
        assertRefused(at(NOW.plusSeconds(90)), hop); // the hop alone would hold for another minute
    }

    @Test
    void aHopIsSignedByWhomItSaysItIs() throws Exception {
        var origin = gateway().mint(CADRE, "miniprogram-api");
        var claims = new JWTClaimsSet.Builder(claims().build()).claim("origin", origin);

        assertThat(visit().verify(signed(
                                "miniprogram-api",
                                claims.issuer("miniprogram-api").build()))
                        .signer())
                .isEqualTo("miniprogram-api");
        // Own key and own kid, another's name.
        assertRefused(
                signed("miniprogram-api", claims.issuer("registry-service").build()));
        // Own key, another's kid and name.
        var forged = new SignedJWT(
                header(JWSAlgorithm.ES256, "registry-service"),
                claims.issuer("registry-service").build());
        forged.sign(new ECDSASigner(new KeyDirectory(keys).privateKey("miniprogram-api")));
        assertRefused(forged.serialize());
    }

    @Test
    void whatIsNoWordOfTheGatewayIsNoOriginHoweverWellTheHopIsSigned() throws Exception {
        var hop = tokens("miniprogram-api").verify(gateway().mint(CADRE, "miniprogram-api"));
        var hs256 = new SignedJWT(
                header(JWSAlgorithm.HS256, "gateway"),
                claims().audience("miniprogram-api").build());
        hs256.sign(new MACSigner(new KeyDirectory(keys).publicKey("gateway").getEncoded()));
        for (var origin : List.of(
                new PlainJWT(claims().audience("miniprogram-api").build()).serialize(),
                hs256.serialize(),
                gateway().mint(CADRE, "somewhere-else"),
                gateway().mint(Caller.job("gateway"), "miniprogram-api"),
                tokens("registry-service").job("miniprogram-api"),
                hop("miniprogram-api", hop, "registry-service"),
                "nonsense",
                "")) {
            var outer = Callers.enter(new Callers.Bound(CADRE, origin));
            try {
                assertRefused(tokens("miniprogram-api").hop("visit-service"));
            } finally {
                Callers.leave(outer);
            }
        }
        assertRefused(signed(claims -> claims.claim("origin", List.of("a"))));
    }

    @Test
    void thePublicKeyIsNoSecretInWhateverShape() throws Exception {
        var key = new KeyDirectory(keys).publicKey("gateway");
        for (var secret : List.of(
                key.getEncoded(),
                new ECKey.Builder(Curve.P_256, key).build().toJSONString().getBytes(StandardCharsets.UTF_8),
                Files.readString(keys.resolve("gateway.pub")).strip().getBytes(StandardCharsets.UTF_8))) {
            var token = new SignedJWT(header(JWSAlgorithm.HS256, "gateway"), claims().build());
            token.sign(new MACSigner(secret));
            assertRefused(token.serialize());
        }
    }

    @Test
    void everyServiceHasAKeyOfItsOwn() {
        var directory = new KeyDirectory(keys);
        assertThat(directory.publicKeys().values().stream().map(key -> key.getW()))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void whatAServiceSignedItselfIsNoOrigin() {
        var forged = tokens("miniprogram-api").mint(CADRE, "miniprogram-api");
        var outer = Callers.enter(new Callers.Bound(CADRE, forged));
        try {
            assertRefused(tokens("miniprogram-api").hop("visit-service"));
        } finally {
            Callers.leave(outer);
        }
    }

    @Test
    void outsideARequestThereIsNothingToPassOn() {
        assertThatExceptionOfType(NoCaller.class).isThrownBy(() -> gateway().hop("visit-service"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Callers.as(CADRE, () -> gateway().hop("visit-service")))
                .withMessageContaining("cadre:7");
    }

    @Test
    void inAJobAServiceSpeaksForItself() {
        var token = Callers.as(
                Caller.job("registry-service"), () -> tokens("registry-service").onward("visit-service"));
        assertThat(visit().verify(token).caller()).isEqualTo(Caller.job("registry-service"));
    }

    @Test
    void aMissingKeyStopsTheStartWithItsName() {
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> InternalTokens.of("stats-service", keys, CLOCK))
                .withMessageContaining("stats-service.key");
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> InternalTokens.of("visit-service", keys.resolve("none"), CLOCK))
                .withMessageContaining("none");
    }

    private static String hop(String by, InternalTokens.Verified verified, String to) {
        return within(verified, () -> tokens(by).hop(to));
    }

    private static String within(InternalTokens.Verified verified, Supplier<String> work) {
        var outer = Callers.enter(new Callers.Bound(verified.caller(), verified.origin()));
        try {
            return work.get();
        } finally {
            Callers.leave(outer);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        var claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience("visit-service")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
        CallerClaims.write(CADRE, claims);
        return claims;
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("int+jwt"))
                .keyID(kid)
                .build();
    }

    private static String signed(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        var claims = claims();
        change.accept(claims);
        return signed("gateway", claims.build());
    }

    private static String signed(String signer, JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(header(JWSAlgorithm.ES256, signer), claims);
        token.sign(new ECDSASigner(new KeyDirectory(keys).privateKey(signer)));
        return token.serialize();
    }

    private static String signed(JWSHeader header, String signer) throws Exception {
        var token = new SignedJWT(header, claims().build());
        token.sign(new ECDSASigner(new KeyDirectory(keys).privateKey(signer)));
        return token.serialize();
    }

    private static String signed(JWSHeader header, ECKey key) throws Exception {
        var token = new SignedJWT(header, claims().build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static InternalTokens tokens(String service) {
        return InternalTokens.of(service, keys, CLOCK);
    }

    private static InternalTokens gateway() {
        return tokens("gateway");
    }

    private static InternalTokens visit() {
        return tokens("visit-service");
    }

    private static InternalTokens at(Instant now) {
        return InternalTokens.of("visit-service", keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void assertRefused(String token) {
        assertRefused(visit(), token);
    }

    private static void assertRefused(InternalTokens by, String token) {
        assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> by.verify(token));
    }
}
