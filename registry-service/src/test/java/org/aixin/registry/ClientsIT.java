package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** How administrators let agencies in. */
class ClientsIT extends AgencyUnderTest {

    @Test
    void aClientIsShownAsItWasRegistered() {
        var answer = post(CLIENTS, ADMINISTRATOR, terms("ACTIVE", KEY));

        assertThat(answer.status()).isEqualTo(201);
        var id = answer.body().at("/id").asString();
        assertThat(answer.headers().getFirst("Location")).isEqualTo(CLIENTS + "/" + id);
        assertThat(answer.headers().getFirst("ETag")).isEqualTo("\"1\"");
        var shown = get(CLIENTS + "/" + id, ADMINISTRATOR);
        assertThat(shown.body()).isEqualTo(answer.body());
        assertThat(shown.body().at("/name").asString()).isEqualTo("省残联");
        assertThat(shown.body().at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(shown.body().at("/keys/0/kty").asString()).isEqualTo("EC");
        assertThat(shown.body().at("/keys/0/crv").asString()).isEqualTo("P-256");
        assertThat(shown.body().at("/keys/0/kid").asString()).isEqualTo("2026-1");
        assertThat(shown.body().at("/keys/0/x").asString()).isEqualTo(KEY.getX().toString());
        assertThat(shown.body().at("/grants/0").asString()).isEqualTo("DIVISION:622921");
        var list = get(CLIENTS + "?size=200", ADMINISTRATOR);
        assertThat(list.body()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .contains(id);
        assertThat(list.body().at("/total").asInt()).isPositive();
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() {
        var id = client(KEY);

        var changed = put(id, 1, terms("DISABLED", KEY));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().at("/version").asInt()).isEqualTo(2);
        assertThat(changed.body().at("/status").asString()).isEqualTo("DISABLED");
        assertThat(put(id, 1, terms("ACTIVE", KEY)).status()).isEqualTo(412);
        assertThat(put(id, 2, terms("DISABLED", KEY)).body().at("/version").asInt())
                .isEqualTo(2);
        assertThat(put("1900000000000009999", 1, terms("ACTIVE", KEY)).status()).isEqualTo(404);
        assertThat(get(CLIENTS + "/1900000000000009999", ADMINISTRATOR).status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoManagesClientsSeesThem() {
        var id = client(KEY);
        assertThat(get(CLIENTS, CLERK).status()).isEqualTo(403);
        assertThat(get(CLIENTS + "/" + id, CLERK).status()).isEqualTo(403);
        assertThat(post(CLIENTS, CLERK, terms("ACTIVE", KEY)).status()).isEqualTo(403);
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        assertThat(refusedTerms("{}"))
                .containsExactlyInAnyOrder("name required", "keys required", "scopes required", "grants required");
        assertThat(refusedTerms("""
                        {"name":"x","keys":[%s],"scopes":["statistics:read","everything"],
                         "grants":["PROVINCE","UNIT:1","DIVISION:62","DIVISION:629999"]}
                        """.formatted(KEY.toPublicJWK().toJSONString())))
                .containsExactlyInAnyOrder(
                        "scopes[1] not-one-of",
                        "grants[1] agency-grant-malformed",
                        "grants[2] agency-grant-malformed",
                        "grants[3] unknown-division");
    }

    @Test
    void aKeyIsAPublicOneOnP256() throws Exception {
        assertThat(refusedKeys(KEY.toJSONString())).containsExactly("keys[0] key-private");
        assertThat(refusedKeys(new OctetSequenceKeyGenerator(256).generate().toJSONString()))
                .containsExactly("keys[0] key-private");
        assertThat(refusedKeys(new ECKeyGenerator(Curve.P_384)
                        .keyID("a")
                        .generate()
                        .toPublicJWK()
                        .toJSONString()))
                .containsExactly("keys[0] key-not-p256");
        assertThat(refusedKeys("{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"kid\":\"a\"}"))
                .containsExactly("keys[0] key-not-p256");
        assertThat(refusedKeys("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQAB\",\"y\":\"AQAB\",\"kid\":\"a\"}"))
                .containsExactly("keys[0] key-not-p256");
        assertThat(refusedKeys("{}")).containsExactly("keys[0] key-not-p256");
        var key = KEY.toPublicJWK().toJSONString();
        assertThat(refusedKeys(key + "," + key)).containsExactly("keys[1].kid kid-twice");
        assertThat(refusedKeys(key.replace("\"kid\":\"2026-1\",", "").replace(",\"kid\":\"2026-1\"", "")))
                .containsExactly("keys[0].kid required");
        assertThat(refusedKeys(key.replace("2026-1", "a b"))).containsExactly("keys[0].kid malformed");
        assertThat(refusedKeys(key.replace("{", "{\"use\":\"enc\",\"alg\":\"RS256\",")))
                .containsExactlyInAnyOrder("keys[0].use not-one-of", "keys[0].alg not-one-of");
    }

    @Test
    void theGatewayLearnsWhetherAClientIsLetInAndNothingElse() {
        var id = client(KEY);
        assertThat(standing(id).toString()).isEqualTo("{\"active\":true,\"version\":1}");
        put(id, 1, terms("DISABLED", KEY));
        assertThat(standing(id).toString()).isEqualTo("{\"active\":false,\"version\":2}");
        assertThat(standing("7").toString()).isEqualTo("{\"active\":false,\"version\":0}");
    }

    private JsonNode standing(String id) {
        return send(HttpMethod.GET, "/internal/v1/clients/" + id + "/standing", nobody(), null)
                .body();
    }

    private List<String> refusedKeys(String keys) {
        return refusedTerms("{\"name\":\"x\",\"keys\":[" + keys + "],\"scopes\":[\"statistics:read\"],\"grants\":[]}");
    }

    private List<String> refusedTerms(String terms) {
        var answer = post(CLIENTS, ADMINISTRATOR, terms);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        return answer.errors();
    }
}
