package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What goes through with a request, and what comes back. */
class PassageIT extends RunningGateway {

    @Test
    void whatAClientSaysAboutItselfIsNotHeardInside() throws Exception {
        send(as(CADRE, "/api/mini/v1/recipients")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Aixin-Caller", "console:root")
                .header("X-Real-IP", "10.0.0.1")
                .header("Cookie", "session=1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("User-Agent", "phone"));

        assertThat(SERVICE.asked().headers().keySet())
                .allMatch(name -> Set.of(
                                "accept",
                                "authorization",
                                "connection",
                                "content-length",
                                "host",
                                "traceparent",
                                "transfer-encoding",
                                "user-agent")
                        .contains(name.toLowerCase(Locale.ROOT)));
        assertThat(SERVICE.asked().header("User-agent")).doesNotContain("phone");
        assertThat(SERVICE.asked().header("Traceparent")).doesNotContain("0af7651916cd43dd8448eb211c80319c");
        assertThat(SERVICE.asked().header("Host")).startsWith("127.0.0.1");
    }

    @Test
    void aWriteGoesInAsItIsAndItsAnswerComesOutAsItIs() throws Exception {
        SERVICE.answers(
                201,
                "{\"id\":\"5\"}",
                "Location",
                SERVICE.url() + "/api/mini/v1/care-records/5",
                "ETag",
                "\"1\"",
                "Idempotency-Replayed",
                "true",
                "X-Secret",
                "inside",
                "Set-Cookie",
                "a=b");
        var body = "{ \"note\" : \"记录\",\n \"a\":1, \"a\":2 }";

        var answer = send(as(CADRE, "/api/mini/v1/care-records")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-12345")
                .header("If-Match", "\"3\"")
                .POST(BodyPublishers.ofString(body)));

        assertThat(SERVICE.asked().body()).isEqualTo(body);
        assertThat(SERVICE.asked().header("Idempotency-key")).isEqualTo("key-12345");
        assertThat(SERVICE.asked().header("If-match")).isEqualTo("\"3\"");
        assertThat(SERVICE.asked().header("Content-type")).isEqualTo("application/json");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/mini/v1/care-records/5");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(answer.headers().firstValue("X-Secret")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
    }

    @Test
    void aPlaceInsideIsNotNamedOutside() throws Exception {
        SERVICE.answers(201, "{}", "Location", "http://127.0.0.1:8083/internal/v1/care-records/5");
        assertThat(send(as(CADRE, "/api/mini/v1/care-records")).headers().firstValue("Location"))
                .isEmpty();
    }

    @Test
    void pathsAndQueriesArriveAsTheyWereWritten() throws Exception {
        send(as(CONSOLE, "/api/console/v1/units/%E4%B9%A1?q=%E5%BC%A0+x%2By%26z&year=2026&empty="));
        // registry-service is down in this test; the same with a service that is up:
        send(as(CONSOLE, "/api/console/v1/care-records/%E4%B9%A1%20a?q=%E5%BC%A0%20x%2By%26z&year=2026&empty="));
        assertThat(SERVICE.asked().uri()).startsWith("/api/console/v1/care-records/%E4%B9%A1%20a?");
        assertThat(URI.create(SERVICE.asked().uri()).getRawQuery()).contains("year=2026", "empty=", "%2By%26z");
    }

    @Test
    void aRefusalFromInsideComesOutUnchanged() throws Exception {
        var problem = "{\"type\":\"urn:aixin:problem:version-stale\",\"status\":412,\"code\":\"version-stale\"}";
        SERVICE.answers(412, problem, "Content-Type", "application/problem+json");

        var answer = send(as(CADRE, "/api/mini/v1/care-records/5").method("DELETE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anEmptyAnswerStaysEmpty() throws Exception {
        SERVICE.answers(204, "");
        var answer = send(as(CADRE, "/api/mini/v1/care-records/5").method("DELETE", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsUnavailableSoon() throws Exception {
        var answer = send(as(CONSOLE, "/api/console/v1/recipients"));
        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedForLongerThanWeSay() throws Exception {
        var end = new CountDownLatch(1);
        SERVICE.answersWith(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        var answer = send(as(CONSOLE, "/api/console/v1/statistics/series"));
        end.countDown();
        assertProblem(answer, 503, "service-timeout");
    }

    @Test
    void aServiceThatDiesWhileAnsweringIsUnavailable() throws Exception {
        SERVICE.answersWith(exchange -> exchange.close());
        assertProblem(
                send(as(CADRE, "/api/mini/v1/home").POST(BodyPublishers.ofString("{}"))), 503, "service-unavailable");
        assertThat(SERVICE.count()).isEqualTo(1);
    }

    @Test
    void aFormIsRefusedRatherThanReadOnTheWay() throws Exception {
        var answer = send(as(CADRE, "/api/mini/v1/care-records")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=1")));
        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void anUploadPassesThroughUnread() throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nbytes\r\n--x--\r\n";
        send(as(CADRE, "/api/mini/v1/attachments")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
        assertThat(SERVICE.asked().body()).isEqualTo(body);
        assertThat(SERVICE.asked().header("Content-type")).isEqualTo("multipart/form-data; boundary=x");
    }
}
