package org.aixin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.testkit.TestServers;
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
    void whereAnAgencyComesFromAndWhatItGetsADayArePartOfItsTerms() {
        var answer = post(CLIENTS, ADMINISTRATOR, terms("[\"203.0.113.9/32\",\"10.20.0.0/16\"]", "500"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        var id = answer.body().at("/id").asString();
        assertThat(answer.body().at("/sources").toString()).isEqualTo("[\"10.20.0.0/16\",\"203.0.113.9\"]");
        assertThat(answer.body().at("/dailyRows").asInt()).isEqualTo(500);
        assertThat(get(CLIENTS + "/" + id, ADMINISTRATOR).body()).isEqualTo(answer.body());
        assertThat(get("/internal/v1/clients/" + id + "/standing", Caller.anonymous())
                        .body()
                        .at("/sources")
                        .size())
                .isEqualTo(2);

        assertThat(put(id, 1, terms("[\"203.0.113.9\"]", "500"))
                        .body()
                        .at("/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(put(id, 2, terms("[\"203.0.113.9\"]", "501"))
                        .body()
                        .at("/version")
                        .asInt())
                .isEqualTo(3);
        assertThat(put(id, 3, terms("[\"203.0.113.9\"]", "501"))
                        .body()
                        .at("/version")
                        .asInt())
                .isEqualTo(3);
        assertThat(put(id, 3, terms("ACTIVE", KEY)).body().at("/sources").size())
                .isZero();
        assertThat(refusedTerms(terms("[\"10.20.30.40/16\",\"localhost\",\"0.0.0.0/0\",\"1.2.3\"]", "0")))
                .containsExactly("dailyRows min");
        assertThat(refusedTerms(terms("[\"10.20.30.40/16\",\"localhost\",\"0.0.0.0/0\",\"1.2.3\"]", "1")))
                .containsExactly(
                        "sources[0] address-range-malformed",
                        "sources[1] address-range-malformed",
                        "sources[3] address-range-malformed");
    }

    @Test
    void theRowsOfADayAreGivenOutInPartsAndNoMoreThanThereAre() throws Exception {
        var id = post(CLIENTS, ADMINISTRATOR, terms("[]", "500"))
                .body()
                .at("/id")
                .asString();
        var agency = new Caller(
                        "agency:" + id,
                        CallerKind.AGENCY,
                        null,
                        List.of(Grant.client(id), Grant.division("622921")),
                        Set.of())
                .in("1");

        assertThat(granted(agency, 1)).isEqualTo(5);
        assertThat(granted(agency, 200)).isEqualTo(200);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var takes = Collections.nCopies(80, (Callable<Long>) () -> granted(agency, 4));
            long sum = 0;
            for (var take : threads.invokeAll(takes)) {
                sum += take.get();
            }
            assertThat(sum).isEqualTo(500 - 205);
        } finally {
            threads.shutdownNow();
        }
        assertThat(granted(agency, 1)).isZero();
        // What was given stands in the database, where no restart of a gateway or of this service forgets it.
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.prepareStatement("select row_count from client_usage where client_id = ?")) {
            statement.setLong(1, Long.parseLong(id));
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(500);
                assertThat(rows.next()).isFalse();
            }
        }
        assertThat(put(id, 1, terms("[]", "501")).status()).isEqualTo(200);
        assertThat(granted(agency, 1)).isEqualTo(1);
    }

    @Test
    void onlyAnAgencysOwnRowsAreGivenAndOnlyOnItsBehalf() {
        assertThat(post("/internal/v1/clients/allowances", ADMINISTRATOR, "{\"rows\":1}")
                        .status())
                .isEqualTo(403);
        assertThat(post("/internal/v1/clients/allowances", Caller.anonymous(), "{\"rows\":1}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatTheGatewaySawIsWrittenDown() throws Exception {
        var id = client(KEY);
        var agency = new Caller("agency:" + id, CallerKind.AGENCY, null, List.of(Grant.client(id)), Set.of());
        assertThat(post(
                                "/internal/v1/identity/signals",
                                agency,
                                "{\"event\":\"SCAN_SUSPECTED\",\"source\":\"203.0.113.9\",\"detail\":\"missing /open/v1/x\"}")
                        .status())
                .isEqualTo(204);
        assertThat(post(
                                "/internal/v1/identity/signals",
                                Caller.anonymous(),
                                "{\"event\":\"LOGGED_IN\",\"source\":\"203.0.113.9\",\"detail\":\"a\\nb\"}")
                        .errors())
                .containsExactly("event not-one-of", "detail pattern");
        try (var connection = TestServers.schema("registry").connect();
                var statement = connection.prepareStatement(
                        "select event, source, detail from registry_audit.audit_event where actor = ?")) {
            statement.setString(1, "agency:" + id);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("event")).isEqualTo("SCAN_SUSPECTED");
                assertThat(rows.getString("source")).hasSize(32).doesNotContain("203.0.113.9");
                assertThat(rows.getString("detail")).isEqualTo("missing /open/v1/x");
            }
        }
    }

    private long granted(Caller agency, long atLeast) {
        var answer = post("/internal/v1/clients/allowances", agency, "{\"rows\":%d}".formatted(atLeast));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/granted").asLong();
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
        assertThat(standing(id).toString()).isEqualTo("{\"active\":true,\"version\":1,\"sources\":[]}");
        put(id, 1, terms("DISABLED", KEY));
        assertThat(standing(id).toString()).isEqualTo("{\"active\":false,\"version\":2,\"sources\":[]}");
        assertThat(standing("7").toString()).isEqualTo("{\"active\":false,\"version\":0,\"sources\":[]}");
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
