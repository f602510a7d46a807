package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.CallerClaims;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.TokenVerifier;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;

/** How an agency comes to its token, and how nobody else does. */
class AgencyTokensIT extends AgencyUnderTest {

    @Test
    void aGoodAssertionGetsATokenThatSaysWhatTheContractSays() {
        var id = client(KEY);

        var answer = tokenFor(asserted(id));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().at("/token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.body().at("/expires_in").asInt()).isBetween(880, 900);
        assertThat(answer.body().has("refresh_token")).isFalse();
        assertThat(answer.headers().getCacheControl()).contains("no-store");
        var caller = caller(answer);
        assertThat(caller.kind()).isEqualTo(CallerKind.AGENCY);
        assertThat(caller.subject()).isEqualTo("agency:" + id);
        assertThat(caller.grants()).containsExactlyInAnyOrder(Grant.client(id), Grant.division("622921"));
        assertThat(caller.permissions()).containsExactlyInAnyOrder("statistics:read", "tickets:write");
        assertThat(caller.session()).isEqualTo("1");
    }

    @Test
    void whoAsksForLessGetsLessAndWhoAsksForMoreGetsNothing() {
        var id = client(KEY);

        assertThat(caller(tokenFor(asserted(id), "scope", "statistics:read")).permissions())
                .containsExactly("statistics:read");
        var more = tokenFor(asserted(id), "scope", "statistics:read alerts:write");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.body().at("/error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void anAssertionIsGoodOnce() {
        var id = client(KEY);
        var assertion = asserted(id);

        assertThat(tokenFor(assertion).status()).isEqualTo(200);
        assertRefused(tokenFor(assertion));
        // The same jti in another assertion is no second chance either.
        var jti = UUID.randomUUID().toString();
        assertThat(tokenFor(asserted(id, claims -> claims.jwtID(jti))).status()).isEqualTo(200);
        assertRefused(tokenFor(asserted(
                id,
                claims ->
                        claims.jwtID(jti).expirationTime(Date.from(Instant.now().plusSeconds(40))))));
        // Another agency counts for itself.
        assertThat(tokenFor(asserted(client(KEY), claims -> claims.jwtID(jti))).status())
                .isEqualTo(200);
    }

    @Test
    void ofManyAtTheSameMomentExactlyOneWins() throws Exception {
        var id = client(KEY);
        var all = 8;
        var threads = Executors.newFixedThreadPool(all);
        try {
            for (var round = 0; round < 5; round++) {
                var assertion = asserted(id);
                var together = new CyclicBarrier(all);
                var tries = new ArrayList<Callable<Integer>>();
                for (var i = 0; i < all; i++) {
                    tries.add(() -> {
                        together.await();
                        return tokenFor(assertion).status();
                    });
                }
                var statuses = new ArrayList<Integer>();
                for (var one : threads.invokeAll(tries)) {
                    statuses.add(one.get());
                }
                assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anAssertionSaysWhoItIsFromAndThatItIsForUsAndOfThisMinute() {
        var id = client(KEY);
        var now = Instant.now();
        List<Consumer<JWTClaimsSet.Builder>> wrong = List.of(
                claims -> claims.audience("https://elsewhere.example"),
                claims -> claims.audience(List.of(ISSUER, "https://elsewhere.example")),
                claims -> claims.audience(ISSUER + "/oauth2/token"),
                claims -> claims.audience(List.of()),
                claims -> claims.jwtID(null),
                claims -> claims.jwtID(" "),
                claims -> claims.jwtID("j".repeat(300)),
                claims -> claims.expirationTime(null),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(31))),
                claims -> claims.expirationTime(Date.from(now.plusSeconds(120))),
                claims -> claims.issueTime(null).expirationTime(Date.from(now.plusSeconds(120))),
                claims -> claims.issueTime(Date.from(now.minusSeconds(30))),
                claims -> claims.issueTime(Date.from(now.plusSeconds(50))),
                claims -> claims.notBeforeTime(Date.from(now.plusSeconds(50))),
                claims -> claims.issuer("someone"),
                claims -> claims.issuer(null),
                claims -> claims.subject("someone"));
        for (var change : wrong) {
            assertRefused(tokenFor(asserted(id, change)));
        }
        // Half a minute between two clocks is nobody's fault.
        assertThat(tokenFor(asserted(
                                id,
                                claims -> claims.issueTime(Date.from(now.plusSeconds(25)))
                                        .expirationTime(Date.from(now.plusSeconds(85)))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAssertionNobodySignedIsRefused() {
        var id = client(KEY);
        assertRefused(tokenFor(new PlainJWT(claims(id).build()).serialize(), "client_id", id));
        for (var nonsense : List.of("nonsense", "a.b.c", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..a.b.c")) {
            assertRefused(tokenFor(nonsense));
        }
        var unsigned = asserted(id);
        assertRefused(tokenFor(unsigned.substring(0, unsigned.lastIndexOf('.') + 1), "client_id", id));
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() throws Exception {
        var id = client(KEY);
        for (var secret : List.of(
                KEY.toECPublicKey().getEncoded(),
                KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            var assertion = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims(id).build());
            assertion.sign(new MACSigner(secret));
            assertRefused(tokenFor(assertion.serialize()));
        }
    }

    @Test
    void whatAnAssertionSaysAboutKeysIsNotLookedAt() throws Exception {
        var id = client(KEY);
        var stranger = key(KEY.getKeyID());
        for (var header : List.of(
                header(KEY.getKeyID()).jwkURL(URI.create("http://127.0.0.1:" + port + "/keys")),
                header(KEY.getKeyID()).x509CertURL(URI.create("http://127.0.0.1:" + port + "/keys")),
                header(KEY.getKeyID()).jwk(stranger.toPublicJWK()),
                header(KEY.getKeyID()))) {
            assertRefused(tokenFor(signed(header.build(), claims(id).build(), stranger)));
        }
        // With the right key it is the key that counts, and the header is left alone.
        assertThat(tokenFor(signed(
                                header(KEY.getKeyID())
                                        .jwkURL(URI.create("http://127.0.0.1:1/keys"))
                                        .build(),
                                claims(id).build(),
                                KEY))
                        .status())
                .isEqualTo(200);
        assertRefused(tokenFor(signed(header("other").build(), claims(id).build(), KEY)));
        assertRefused(tokenFor(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES256).build(), claims(id).build(), KEY)));
        assertRefused(tokenFor(signed(
                header(KEY.getKeyID()).type(new JOSEObjectType("at+jwt")).build(),
                claims(id).build(),
                KEY)));
    }

    @Test
    void anotherAgencysKeyOpensNothing() throws Exception {
        var other = key("2026-1");
        client(other);
        var id = client(KEY);
        assertRefused(tokenFor(signed(header("2026-1").build(), claims(id).build(), other)));
    }

    @Test
    void whoeverIsUnknownOrDisabledGetsNothing() {
        assertRefused(tokenFor(asserted("1900000000000009999")));
        assertRefused(tokenFor(asserted("9999999999999999999")));
        assertRefused(tokenFor(asserted("root")));
        var id = client(KEY);
        set(id, 1, terms("DISABLED", KEY));
        assertRefused(tokenFor(asserted(id)));
        set(id, 2, terms("ACTIVE", KEY));
        assertThat(tokenFor(asserted(id)).status()).isEqualTo(200);
    }

    @Test
    void aKeyIsChangedByListingBothForAWhile() throws Exception {
        var id = client(KEY);
        var next = key("2026-2");
        set(id, 1, terms("ACTIVE", KEY, next));
        assertThat(tokenFor(asserted(id)).status()).isEqualTo(200);
        assertThat(tokenFor(signed(header("2026-2").build(), claims(id).build(), next))
                        .status())
                .isEqualTo(200);
        set(id, 2, terms("ACTIVE", next));
        assertRefused(tokenFor(asserted(id)));
    }

    @Test
    void aSecretIsNoProof() {
        var id = client(KEY);
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", id);
        assertRefused(form("/oauth2/token", form, nobody()));
        form.add("client_secret", "secret");
        assertRefused(form("/oauth2/token", form, nobody()));
        assertRefused(form("/oauth2/token", new LinkedMultiValueMap<>(), nobody()));
    }

    @Test
    void onlyClientCredentialsAreGranted() {
        var id = client(KEY);
        for (var grant : List.of(
                "authorization_code",
                "refresh_token",
                "password",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:device_code")) {
            var answer = tokenFor(asserted(id), "grant_type", grant);
            assertThat(answer.status()).as(grant).isEqualTo(400);
            assertThat(answer.body().at("/error").asString()).isEqualTo("unsupported_grant_type");
        }
    }

    @Test
    void theAuthorizationServerHasNoOtherPath() {
        for (var path : List.of(
                "/oauth2/authorize",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/jwks",
                "/oauth2/par",
                "/oauth2/register",
                "/oauth2/device_authorization",
                "/connect/register",
                "/userinfo",
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration")) {
            for (var method : List.of(HttpMethod.GET, HttpMethod.POST)) {
                assertThat(send(method, path, null, null).status())
                        .as(method + " " + path)
                        .isEqualTo(401);
                assertThat(send(method, path, nobody(), null).status())
                        .as(method + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(send(HttpMethod.GET, "/oauth2/token", nobody(), null).status())
                .isEqualTo(403);
    }

    @Test
    void theTokenEndpointIsReachedThroughTheGatewayAlone() {
        var id = client(KEY);
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_assertion_type", ASSERTION);
        form.add("client_assertion", asserted(id));
        var service = InternalTokens.of("visit-service", TestServers.keys().directory(), Clock.systemUTC());
        assertThat(form("/oauth2/token", form, null).code()).isEqualTo("unauthenticated");
        assertThat(form("/oauth2/token", form, "nonsense").status()).isEqualTo(401);
        assertThat(form("/oauth2/token", form, service.job("registry-service")).status())
                .isEqualTo(401);
        assertThat(form("/oauth2/token", form, service.mint(Caller.anonymous(), "registry-service"))
                        .status())
                .isEqualTo(401);
        assertThat(form("/oauth2/token", form, nobody()).status()).isEqualTo(200);
    }

    @Test
    void anAgencyThatListsItsAddressesGetsATokenThereAloneAndElsewhereIsWrittenDown() throws Exception {
        var id = post(CLIENTS, ADMINISTRATOR, terms("[\"203.0.113.0/28\",\"2001:db8::/32\"]", "null"))
                .body()
                .at("/id")
                .asString();

        assertThat(tokenFrom("203.0.113.9", asserted(id)).status()).isEqualTo(200);
        assertThat(tokenFrom("2001:db8:0:0:0:0:0:7", asserted(id)).status()).isEqualTo(200);
        for (var answer : List.of(
                tokenFrom("203.0.113.16", asserted(id)),
                tokenFrom("unknown", asserted(id)),
                // Whoever does not say where it comes from comes from nowhere that is listed.
                tokenFor(asserted(id)))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/error").asString()).isEqualTo("source_not_allowed");
        }
        // Who has not proven to be the agency does not hear what is wrong with the address.
        assertRefused(tokenFrom("203.0.113.16", "a.b.c"));
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.prepareStatement("""
                        select count(*), count(source), min(detail) from registry_audit.audit_event
                        where event = 'SOURCE_REFUSED' and actor = ?
                        """)) {
            statement.setString(1, "agency:" + id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(3);
                assertThat(rows.getInt(2)).isEqualTo(2);
                assertThat(rows.getString(3)).isEqualTo("token asked for");
            }
        }
    }

    @Test
    void onlyTheGatewayIsBelievedWhereSomebodyComesFrom() {
        var service = InternalTokens.of("visit-service", TestServers.keys().directory(), Clock.systemUTC());
        var gateway = InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC());
        var here = InternalTokens.of("registry-service", TestServers.keys().directory(), Clock.systemUTC());
        assertThat(here.from(gateway.mint(Caller.anonymous(), "registry-service", "203.0.113.9"))
                        .source())
                .isEqualTo("203.0.113.9");
        assertThat(here.from(gateway.mint(Caller.anonymous(), "registry-service"))
                        .source())
                .isNull();
        assertThat(here.from(service.mint(Caller.job("visit-service"), "registry-service", "203.0.113.9"))
                        .source())
                .isNull();
    }

    @Test
    void anAgencysTokenProvesNothingInside() {
        var token = tokenFor(asserted(client(KEY))).body().at("/access_token").asString();
        for (var path : List.of(CLIENTS, "/api/console/v1/divisions/620000", "/internal/v1/clients/1/standing")) {
            assertThat(send(HttpMethod.GET, path, token, null).status()).isEqualTo(401);
        }
    }

    private void set(String id, long version, String terms) {
        assertThat(put(id, version, terms).status()).isEqualTo(200);
    }

    private static Caller caller(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        var keys = Map.of("registry-service", TestServers.keys().publicKey("registry-service"));
        var claims = new TokenVerifier("at+jwt", keys, Duration.ofMinutes(15), Clock.systemUTC())
                .verify(answer.body().at("/access_token").asString(), "gateway"::equals);
        return CallerClaims.read(claims);
    }
}
