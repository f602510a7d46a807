package org.aixin.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.aixin.kernel.KernelTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsOverHttpTest extends KernelTest {

    private static final String GOOD = """
            {"householdId": "1", "kind": "VISIT", "occurredAt": "2026-03-10T09:30:00+08:00", "channel": "ONSITE"}""";

    @Test
    void aRefusalHasTheOneShape() throws Exception {
        var answer = send(
                asCadre("/not-found").header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo("""
                        {"type":"urn:aixin:problem:not-found","title":"没有找到","status":404,\
                        "detail":"没有找到，或者不在您的权限范围内。","code":"not-found","errors":[],\
                        "traceId":"0af7651916cd43dd8448eb211c80319c"}""");
    }

    @Test
    void halfAnAnswerIsNotTakenForAWholeOne() throws Exception {
        assertThatIOException().isThrownBy(() -> send(asCadre("/half")));
    }

    @Test
    void anAnswerThatBreaksOffBeforeItBeginsIsAProblemLikeAnother() throws Exception {
        assertProblem(send(asCadre("/not-even-half")), 404, "not-found");
    }

    @Test
    void aServiceSpeaksInItsOwnWordsToo() throws Exception {
        var answer = send(asCadre("/future"));

        assertProblem(answer, 422, "date-in-future");
        assertThat(json(answer).get("detail").asString()).isEqualTo("2030-01-01 还没有到，不能登记。");
    }

    @Test
    void aGoodBodyPasses() throws Exception {
        assertThat(post("/records", GOOD).statusCode()).isEqualTo(201);
    }

    @Test
    void aBodyWithFiveWrongFieldsHearsOfAllFive() throws Exception {
        var answer = post("/records", """
                {"householdId": "abc", "kind": "PARTY", "occurredAt": "yesterday", "channel": " ", "note": "far too long",
                 "fen": -1, "points": {"a": [1]}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("validation-failed");
        assertThat(errors(answer))
                .containsEntry("householdId", "expected-integer")
                .containsEntry("kind", "not-one-of")
                .containsEntry("occurredAt", "expected-instant")
                .containsEntry("channel", "required")
                .containsEntry("note", "size")
                .containsEntry("fen", "min")
                .containsEntry("points", "unknown-field")
                .hasSize(7);
        assertThat(answer.body()).contains("只能是：CONTACT、VISIT").contains("长度应在 0 与 5 之间");
    }

    @Test
    void ofManyRowsOneThatCannotBeReadHidesNoOther() throws Exception {
        assertThat(errors(post("/many-records", "[" + GOOD.replace("\"1\"", "\"abc\"") + ", {\"kind\": \"VISIT\"}]")))
                .containsEntry("[0].householdId", "expected-integer")
                .containsEntry("[1].householdId", "required")
                .containsEntry("[1].channel", "required");
    }

    @Test
    void aFieldDeepInTheBodyIsNamedByItsPath() throws Exception {
        assertThat(
                        errors(
                                post(
                                        "/records",
                                        GOOD.replace(
                                                "}",
                                                ", \"hazards\": [{\"type\": \"VISIT\", \"removed\": true}, {\"type\": \"X\", \"removed\": true}]}"))))
                .containsEntry("hazards[1].type", "not-one-of");
        assertThat(errors(post("/records", GOOD.replace("}", ", \"hazards\": [{\"removed\": true}]}"))))
                .containsEntry("hazards[0].type", "required");
        assertThat(errors(post("/many-records", "[" + GOOD + ", {}]")))
                .containsEntry("[1].kind", "required")
                .hasSize(4);
    }

    @Test
    void anUnknownFieldIsNamedByItsPathWhateverItsShape() throws Exception {
        var hazards = ", \"hazards\": [{\"type\": \"VISIT\", \"removed\": true, \"seen\": {\"by\": [1]}}], \"x\": 1}";
        assertThat(errors(post("/records", GOOD.replace("}", hazards))))
                .containsEntry("hazards[0].seen", "unknown-field")
                .containsEntry("x", "unknown-field")
                .hasSize(2);
    }

    @Test
    void aValueOfAnotherShapeIsToldAsSuch() throws Exception {
        assertThat(errors(post("/records", GOOD.replace("\"ONSITE\"", "3")))).containsEntry("channel", "expected-text");
        assertThat(errors(post("/records", GOOD.replace("\"ONSITE\"", "[]"))))
                .containsEntry("channel", "expected-text");
        assertThat(errors(post("/records", GOOD.replace("\"1\"", "1.5"))))
                .containsEntry("householdId", "expected-integer");
        assertThat(errors(post("/records", GOOD.replace("\"1\"", "{}"))))
                .containsEntry("householdId", "expected-integer");
        assertThat(errors(post("/records", GOOD.replace("\"VISIT\"", "0")))).containsEntry("kind", "not-one-of");
        assertThat(errors(post("/records", GOOD.replace("}", ", \"hazards\": {}}"))))
                .containsEntry("hazards", "expected-list");
        assertThat(errors(
                        post("/records", GOOD.replace("}", ", \"hazards\": [{\"type\":\"VISIT\",\"removed\":null}]}"))))
                .containsEntry("hazards[0].removed", "required");
    }

    @Test
    void aNumberThatNoFieldHoldsIsToldAtItsField() throws Exception {
        for (var number : new String[] {"9".repeat(20), "-" + "9".repeat(20), "9".repeat(900)}) {
            assertThat(errors(post("/records", GOOD.replace("\"1\"", number))))
                    .containsEntry("householdId", "expected-integer");
            assertThat(errors(post("/records", GOOD.replace("}", ", \"fen\": " + number + "}"))))
                    .containsEntry("fen", "expected-integer");
        }
        assertThat(errors(post("/records", GOOD.replace("\"1\"", "\"" + "9".repeat(1_100) + "\""))))
                .containsOnlyKeys("householdId");
        assertProblem(post("/records", GOOD.replace("\"1\"", "9".repeat(1_100))), 400, "body-unreadable");
    }

    @Test
    void aContentTypeThatIsNoneIsNotSupported() throws Exception {
        for (var type : new String[] {"*/*", "application/*", "x/;;", "application/json; charset=nonsense", "json"}) {
            var answer = send(asCadre("/records").header("Content-Type", type).POST(BodyPublishers.ofString(GOOD)));

            assertProblem(answer, 415, "unsupported-media-type");
        }
    }

    @Test
    void aQueryThatCannotBeDecodedIsABadRequest(CapturedOutput log) throws Exception {
        for (var query : new String[] {"year=%zz", "=1&size=2", "size=%ff%fe"}) {
            assertThat(raw("/page?" + query)).contains("\"code\":\"bad-request\"");
        }
        assertThat(log).doesNotContain("Unexpected failure");
    }

    @Test
    void nobodyNamesAClassToMake() throws Exception {
        for (var type : new String[] {"@class", "@type", "@c", "class", "__type"}) {
            assertThat(errors(post("/records", GOOD.replace("{", "{\"%s\": \"java.io.File\", ".formatted(type)))))
                    .containsEntry(type, "unknown-field")
                    .hasSize(1);
        }
        assertThat(errors(post("/records", GOOD.replace("\"ONSITE\"", "[\"java.io.File\", {\"path\": \"/\"}]"))))
                .containsEntry("channel", "expected-text");
    }

    @Test
    void whatIsNotJsonIsUnreadable() throws Exception {
        for (var body : new String[] {
            "",
            "{",
            "nonsense",
            "null",
            GOOD + " {}",
            "{\"kind\":\"VISIT\",\"kind\":\"VISIT\"}",
            "[".repeat(60) + "]".repeat(60)
        }) {
            var answer = post("/records", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(json(post("/records", "{")).get("code").asString()).isEqualTo("body-unreadable");
    }

    @Test
    void wrongParametersAndHeadersAreNamed() throws Exception {
        assertThat(errors(send(asCadre("/page?page=0&size=201"))))
                .containsEntry("page", "min")
                .containsEntry("size", "range");
        assertThat(errors(send(asCadre("/page?page=x")))).containsEntry("page", "expected-integer");
        assertThat(errors(send(asCadre("/page?year=x")))).containsEntry("year", "expected-integer");
        assertThat(errors(send(asCadre("/day")))).containsEntry("on", "required");
        assertThat(errors(send(asCadre("/day?on=10.3.2026")))).containsEntry("on", "expected-date");
        assertThat(errors(send(asCadre("/day?on=2026/3/10")))).containsEntry("on", "expected-date");
        assertThat(errors(send(asCadre("/day?on=%2B10000-01-01")))).containsEntry("on", "expected-date");
        assertThat(errors(send(asCadre("/day?on=-0001-01-01")))).containsEntry("on", "expected-date");
        assertThat(errors(send(asCadre("/day?on=")))).containsEntry("on", "required");
        assertThat(errors(send(asCadre("/day?on=2026-03-10")))).containsEntry("Idempotency-Key", "required");
        assertThat(send(asCadre("/invalid")).body()).contains("应在 1 与 2000 之间");
    }

    @Test
    void aChangeSaysFromWhichVersion() throws Exception {
        assertThat(put("3").body()).isEqualTo("3");
        assertThat(put("\"3\"").body()).isEqualTo("3");
        assertThat(put("W/\"3\"").statusCode()).isEqualTo(400);
        assertThat(put("*").statusCode()).isEqualTo(400);
        assertThat(send(asCadre("/records/1").PUT(BodyPublishers.noBody())).statusCode())
                .isEqualTo(428);
    }

    @Test
    void spellingAndMethodMistakesAreProblemsToo() throws Exception {
        assertProblem(send(asCadre("/nowhere")), 404, "unknown-path");
        assertProblem(send(asCadre("/error")), 404, "unknown-path");
        var wrongMethod = send(asCadre("/records").GET());
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.headers().firstValue("Allow")).hasValue("POST");
        assertProblem(
                send(asCadre("/records").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x"))),
                415,
                "unsupported-media-type");
        assertProblem(send(asCadre("/answer").header("Accept", "image/png")), 406, "not-acceptable");
        assertProblem(send(asCadre("/a/%2e%2e/b;x=1")), 400, "bad-request");
    }

    /** What the JDK's client would not write down. */
    private String raw(String path) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
            asCadre("/page")
                    .build()
                    .headers()
                    .map()
                    .forEach((name, values) -> head.append(name + ": " + values.get(0) + "\r\n"));
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatTheContainerItselfRefusesIsAProblemToo() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /a|b\"<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"code\":\"bad-request\"");
            assertThat(answer).doesNotContain("Tomcat").doesNotContain("<html");
        }
    }

    @Test
    void aBugTellsTheClientNothingButTheTraceAndTheLogOnce(CapturedOutput output) throws Exception {
        var answer = send(asCadre("/bug"));

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body()).doesNotContain("secret");
        var trace = json(answer).get("traceId").asString();
        assertThat(trace).hasSize(32);
        assertThat(output.getOut().lines().filter(line -> line.contains(trace))).hasSize(1);
        assertThat(output.getOut()).containsOnlyOnce("IllegalStateException: secret detail");
    }

    @Test
    void aKnownFailureIsToldAsItsTranslatorSays() throws Exception {
        var answer = send(asCadre("/broken"));

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void idsLeaveAsText() throws Exception {
        assertThat(send(asCadre("/answer")).body()).isEqualTo("""
                        {"id":"1987654321987654321","householdId":"2","recipientIds":["3"],"version":4,\
                        "at":"2026-03-10T01:30:00Z","day":"2026-03-10"}""");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(asCadre(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String version) throws Exception {
        HttpRequest.Builder request = asCadre("/records/1").header("If-Match", version);
        return send(request.PUT(BodyPublishers.noBody()));
    }
}
