package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aixin.gateway.GatewayApplication;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** Figures that are told as they change pass the gateway as they come. */
@Timeout(60)
@TestPropertySource(properties = {"aixin.gateway.streams.at-once=2", "aixin.gateway.at-once=1"})
class StreamIT extends RunningGateway {

    static final String STREAM = "/api/console/v1/statistics/stream?division=622921&year=2026";
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static final String HELLO = "event:figures\nid:7\ndata:{\"name\":\"临夏县\"}\n\n";

    /** What the service says after that, on whichever stream is open; empty ends it. */
    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

    @BeforeEach
    void aServiceThatKeepsTalking() {
        SERVICE.answersWith(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/stream")) {
                talk(exchange);
            } else {
                StubService.send(exchange, 200, "{\"plain\":1}");
            }
        });
    }

    @AfterEach
    void everybodyGoesHome() {
        for (var i = 0; i < 4; i++) {
            words.add("");
        }
    }

    private void talk(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Secret", "inside");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            exchange.getResponseBody().write(HELLO.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            for (var word = words.take(); !word.isEmpty(); word = words.take()) {
                exchange.getResponseBody().write(word.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsSaidIsHeardWhileTheStreamIsStillOpen() throws Exception {
        var stream = listen("6");

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(stream.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(stream.headers().firstValue("X-Secret")).isEmpty();
        var lines = lines(stream);
        assertThat(List.of(lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine()))
                .containsExactly("event:figures", "id:7", "data:{\"name\":\"临夏县\"}", "");
        // Nothing more has been said: what was heard, was heard before the end.
        words.add("event:beat\ndata:{}\n\n");
        assertThat(lines.readLine()).isEqualTo("event:beat");
        assertThat(SERVICE.asked().header("Last-event-id")).isEqualTo("6");
        assertThat(SERVICE.asked().header("Accept")).isEqualTo("text/event-stream");
        assertThat(SERVICE.asked().uri()).isEqualTo(STREAM);
        words.add("");
        assertThat(lines.lines().toList()).containsExactly("data:{}", "");
    }

    @Test
    void aSilenceLongerThanTheReadTimeOutDoesNotEndIt() throws Exception {
        var lines = lines(listen(""));
        lines.readLine();
        var silentUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(3); // the read time-out here is 2 s
        await().atMost(Duration.ofSeconds(5)).until(() -> System.nanoTime() - silentUntil > 0);

        words.add("event:figures\ndata:2\n\n");

        assertThat(List.of(lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine()))
                .endsWith("data:2");
    }

    @Test
    void whatIsToldOfImportsIsAskedOfTheServiceThatHasThem() throws Exception {
        // Registry-service is down in this test, and the one that has the figures is not asked instead.
        assertProblem(send(as(CONSOLE, "/api/console/v1/imports/stream?import=1")), 503, "service-unavailable");
        assertThat(SERVICE.count()).isZero();
    }

    @Test
    void anOpenStreamTakesNoPlaceOfOtherRequests() throws Exception {
        var lines = lines(listen(""));
        lines.readLine();

        assertThat(send(as(CONSOLE, "/api/console/v1/statistics/divisions/622921"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void moreThanThereIsRoomForAreAskedToComeAgain() throws Exception {
        lines(listen("")).readLine();
        lines(listen("")).readLine();

        var third = send(as(CONSOLE, STREAM));

        assertProblem(third, 503, "too-many-streams");
        assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(third.body()).contains("实时数据");
        words.add("");
        await().untilAsserted(() -> assertThat(listen("").statusCode()).isEqualTo(200));
    }

    @Test
    void whoGoesAwayMakesRoomAtTheNextWord() throws Exception {
        var one = listen("");
        var other = listen("");
        one.body().close();
        other.body().close();

        await().untilAsserted(() -> {
            for (var i = 0; i < 4; i++) {
                words.add("event:beat\ndata:{}\n\n");
            }
            assertThat(listen("").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void aRefusalComesOutUnchangedAndTakesNoRoom() throws Exception {
        SERVICE.answers(
                404,
                "{\"type\":\"urn:aixin:problem:not-found\",\"status\":404,\"code\":\"not-found\"}",
                "Content-Type",
                "application/problem+json",
                "X-Secret",
                "inside");
        for (var i = 0; i < 4; i++) {
            var answer = send(as(CONSOLE, STREAM).header("Accept", "text/event-stream"));
            assertProblem(answer, 404, "not-found");
            assertThat(answer.headers().firstValue("X-Secret")).isEmpty();
        }
    }

    @Test
    void aServiceThatDoesNotBeginIsNotWaitedFor() throws Exception {
        SERVICE.answersWith(exchange -> {
            await().until(() -> words.poll() != null);
            exchange.close();
        });
        assertProblem(send(as(CONSOLE, STREAM)), 503, "service-timeout");
        words.add("now");
    }

    @Test
    void onlyTheConsoleListens() throws Exception {
        assertProblem(send(as(CADRE, STREAM)), 403, "forbidden");
        assertProblem(send(request(STREAM)), 401, "unauthenticated");
    }

    @Test
    void openStreamsDoNotHoldUpTheEndOfTheGateway() throws Exception {
        var other = GatewayApplication.start(
                "--server.port=0",
                "--management.server.port=0",
                "--aixin.test.anybody=true",
                "--aixin.internal.key-directory=" + KEYS,
                "--aixin.urls.stats-service=" + SERVICE.url());
        var port = other.getEnvironment().getRequiredProperty("local.server.port");
        var stream = BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + STREAM))
                        .header("Authorization", "Bearer " + anybody().sign(CONSOLE, "gateway"))
                        .build(),
                BodyHandlers.ofInputStream());
        var lines = lines(stream);
        lines.readLine();

        var begun = System.nanoTime();
        other.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(lines.lines().toList()).containsExactly("id:7", "data:{\"name\":\"临夏县\"}", "");
    }

    private HttpResponse<InputStream> listen(String lastEventId) throws Exception {
        var request = as(CONSOLE, STREAM).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return BROWSER.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static BufferedReader lines(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }
}
