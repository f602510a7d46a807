package org.aixin.miniprogram.carerecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.miniprogram.MiniprogramIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CareRecordsIT extends MiniprogramIT {

    private static final String PATH = "/api/mini/v1/care-records";
    private static final String BODY = "{\"householdId\":\"21\",\"kind\":\"VISIT\",\"new\":{\"field\":[1,2.50]}}";
    private static final String PROBLEM = """
            {"type":"urn:aixin:problem:not-your-pairing","title":"不是您的结对","status":404,"detail":"…",\
            "code":"not-your-pairing","errors":[{"field":"householdId","code":"foreign","message":"不是您的"}],\
            "traceId":"0af7651916cd43dd8448eb211c80319c"}""";

    @BeforeEach
    void stored() {
        VISIT.answers(
                201,
                "{\"id\":\"5\",\"version\":1,\"countedAs\":{\"month\":\"2026-03\"}}",
                "Location",
                "/internal/v1/care-records/5",
                "ETag",
                "\"1\"",
                "X-Other",
                "x");
    }

    @Test
    void aRecordGoesToVisitServiceAndItsAnswerComesBack() throws Exception {
        var answer = post(BODY, "key-12345");

        assertThat(VISIT.asked().method()).isEqualTo("POST");
        assertThat(VISIT.asked().uri()).isEqualTo("/internal/v1/care-records");
        assertThat(VISIT.asked().header("Idempotency-key")).isEqualTo("key-12345");
        assertThat(VISIT.asked().header("Content-type")).isEqualTo("application/json");
        assertThat(VISIT.asked().body()).isEqualTo(BODY);
        assertThat(passport(VISIT)).isEqualTo("cadre:7 through miniprogram-api to visit-service");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"5\",\"version\":1,\"countedAs\":{\"month\":\"2026-03\"}}");
        assertThat(answer.headers().firstValue("Location")).hasValue(PATH + "/5");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("X-Other")).isEmpty();
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void whatAPhoneKeptGoesToVisitServiceAtOnceAndEveryOutcomeComesBack() throws Exception {
        VISIT.answers(200, "{\"items\":[{\"idempotencyKey\":\"key-12345\",\"status\":201}]}");
        var items = "{\"items\":[{\"idempotencyKey\":\"key-12345\",\"kind\":\"VISIT\"}]}";

        var answer = send(asCadre(PATH + "/batch")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(items)));

        assertThat(VISIT.asked().uri()).isEqualTo("/internal/v1/care-records/batch");
        assertThat(VISIT.asked().body()).isEqualTo(items);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":201");
    }

    @Test
    void aRepeatedAnswerSaysSo() throws Exception {
        VISIT.answers(201, "{\"id\":\"5\"}", "Idempotency-Replayed", "true");
        assertThat(post(BODY, "key-12345").headers().firstValue("Idempotency-Replayed"))
                .hasValue("true");
    }

    @Test
    void withoutAKeyNothingIsLogged() throws Exception {
        VISIT.answers(201, "{}");
        assertProblem(post(BODY, null), 400, "idempotency-key-required");
        for (var key : new String[] {"short", "with space", "k".repeat(65)}) {
            assertProblem(post(BODY, key), 400, "idempotency-key-required");
        }
        assertThat(json(post(BODY, null)).get("errors").get(0).get("field").asString())
                .isEqualTo("Idempotency-Key");
        assertThat(VISIT.count()).isZero();
        assertThat(post(BODY, "k".repeat(64)).statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsNotJsonGoesNowhere() throws Exception {
        VISIT.answers(201, "{}");
        assertProblem(post("{", "key-12345"), 400, "body-unreadable");
        assertProblem(post("", "key-12345"), 400, "body-unreadable");
        assertThat(VISIT.count()).isZero();
    }

    @Test
    void aRefusalComesBackInTheSameWords() throws Exception {
        VISIT.answers(404, PROBLEM, "Content-Type", "application/problem+json");

        var answer = post(BODY, "key-12345");

        assertProblem(answer, 404, "not-your-pairing");
        assertThat(answer.body()).isEqualTo(PROBLEM);
    }

    @Test
    void aCorrectionSaysFromWhichVersionAndVisitServiceJudges() throws Exception {
        VISIT.answers(200, "{\"id\":\"5\",\"version\":2}", "ETag", "\"2\"");
        var answer = send(asCadre(PATH + "/5")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .PUT(BodyPublishers.ofString(BODY)));

        assertThat(VISIT.asked().method()).isEqualTo("PUT");
        assertThat(VISIT.asked().uri()).isEqualTo("/internal/v1/care-records/5");
        assertThat(VISIT.asked().header("If-match")).isEqualTo("\"1\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");

        send(asCadre(PATH + "/5").header("Content-Type", "application/json").PUT(BodyPublishers.ofString(BODY)));
        assertThat(VISIT.asked().header("If-match")).isNull();
    }

    @Test
    void aVoidedRecordIsAnsweredWithNothing() throws Exception {
        VISIT.answers(204, "");
        var answer = send(asCadre(PATH + "/5").header("If-Match", "2").DELETE());

        assertThat(VISIT.asked().method()).isEqualTo("DELETE");
        assertThat(VISIT.asked().header("If-match")).isEqualTo("2");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aListIsFilteredByWhatIsKnownHere() throws Exception {
        VISIT.answers(200, "{\"items\":[],\"total\":0}");
        send(asCadre(PATH + "?page=2&size=10&kind=VISIT&householdId=21&from=2026-01-01&to=2026-02-01&year=2026"
                + "&cursor=a%2Bb%3D&cadreId=8&other=x"));

        assertThat(VISIT.asked()
                        .uri()
                        .substring(VISIT.asked().uri().indexOf('?') + 1)
                        .split("&", -1))
                .containsExactlyInAnyOrder(
                        "page=2",
                        "size=10",
                        "kind=VISIT",
                        "householdId=21",
                        "from=2026-01-01",
                        "to=2026-02-01",
                        "year=2026",
                        "cursor=a%2Bb%3D");
    }

    @Test
    void oneRecordIsShownWithItsVersion() throws Exception {
        VISIT.answers(200, "{\"id\":\"5\"}", "ETag", "\"3\"");
        var answer = send(asCadre(PATH + "/5"));
        assertThat(VISIT.asked().uri()).isEqualTo("/internal/v1/care-records/5");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
        assertProblem(send(asCadre(PATH + "/abc")), 400, "validation-failed");
    }

    @Test
    void withVisitServiceDownNothingIsSentTwice() throws Exception {
        VISIT.answersWith(exchange -> exchange.close());
        assertProblem(post(BODY, "key-12345"), 503, "service-unavailable");
        assertThat(VISIT.count()).isEqualTo(1);
    }

    @Test
    void nobodyButACadreIsServed() throws Exception {
        VISIT.answers(200, "{}");
        var agency = new Caller("agency:fl", CallerKind.AGENCY, null, List.of(), Set.of());
        assertProblem(send(as(agency, PATH)), 403, "forbidden");
        assertThat(VISIT.count()).isZero();
    }

    private HttpResponse<String> post(String body, String key) throws Exception {
        var request = asCadre(PATH).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }
}
