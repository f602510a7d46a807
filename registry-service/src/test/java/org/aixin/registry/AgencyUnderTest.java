package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.registry.identity.KnownAdministrator;
import org.aixin.testkit.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** An agency with a key of its own, and an administrator who lets it in. */
abstract class AgencyUnderTest extends RegistryUnderTest {

    static final Caller ADMINISTRATOR =
            new Caller("console:1", CallerKind.CONSOLE, null, List.of(), Set.of("CLIENT_MANAGE"));
    static final String CLIENTS = "/api/console/v1/clients";
    static final String ISSUER = "http://127.0.0.1:8080";
    static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    static final ECKey KEY = key("2026-1");

    @Autowired
    FieldCipher cipher;

    @BeforeEach
    void anAdministratorOfTheProvince() {
        KnownAdministrator.stands(cipher, 1, "PROVINCE");
    }

    /** The id of a new client that may read the statistics of 临夏县 and write tickets. */
    String client(ECKey... keys) {
        var answer = post(CLIENTS, ADMINISTRATOR, terms("ACTIVE", keys));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().at("/id").asString();
    }

    static String terms(String status, ECKey... keys) {
        var jwks = List.of(keys).stream()
                .map(key -> key.toPublicJWK().toJSONString())
                .toList();
        return """
                {"name":"省残联","status":"%s","keys":[%s],"scopes":["statistics:read","tickets:write"],
                 "grants":["DIVISION:622921"]}
                """.formatted(status, String.join(",", jwks));
    }

    /** The same with where it comes from and how many rows it gets a day. */
    static String terms(String sources, String dailyRows) {
        var terms = terms("ACTIVE", KEY).strip();
        return terms.substring(0, terms.length() - 1)
                + ",\"sources\":%s,\"dailyRows\":%s}".formatted(sources, dailyRows);
    }

    static ECKey key(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String asserted(String clientId) {
        return asserted(clientId, claims -> {});
    }

    static String asserted(String clientId, Consumer<JWTClaimsSet.Builder> change) {
        var claims = claims(clientId);
        change.accept(claims);
        return signed(header(KEY.getKeyID()).build(), claims.build(), KEY);
    }

    static JWTClaimsSet.Builder claims(String clientId) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    static JWSHeader.Builder header(String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid);
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key) {
        var assertion = new SignedJWT(header, claims);
        try {
            assertion.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return assertion.serialize();
    }

    Answer put(String id, long version, String terms) {
        return send(
                HttpMethod.PUT,
                CLIENTS + "/" + id,
                InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                        .mint(ADMINISTRATOR, "registry-service"),
                terms,
                "If-Match",
                Long.toString(version));
    }

    /** As the gateway sends on what comes from this address. */
    Answer tokenFrom(String source, String assertion) {
        return tokenBy(
                InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                        .mint(Caller.anonymous(), "registry-service", source),
                assertion);
    }

    Answer tokenFor(String assertion, String... more) {
        return tokenBy(nobody(), assertion, more);
    }

    private Answer tokenBy(String bearer, String assertion, String... more) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_assertion_type", ASSERTION);
        form.add("client_assertion", assertion);
        for (var i = 0; i < more.length; i += 2) {
            form.set(more[i], more[i + 1]);
        }
        return form("/oauth2/token", form, bearer);
    }

    /** As the gateway sends on what somebody says who has proven nothing yet. */
    static String nobody() {
        return InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(Caller.anonymous(), "registry-service");
    }

    Answer form(String path, MultiValueMap<String, String> form, String token) {
        var request = RestClient.create()
                .post()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.exchange((sent, answer) -> {
            var text = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    answer.getStatusCode().value(),
                    AixinJson.mapper().readTree(text.isEmpty() ? "{}" : text),
                    answer.getHeaders());
        });
    }

    static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(401);
        assertThat(answer.body().at("/error").asString()).isEqualTo("invalid_client");
        assertThat(answer.body().has("access_token")).isFalse();
    }
}
