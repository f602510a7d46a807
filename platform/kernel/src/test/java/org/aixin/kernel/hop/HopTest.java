package org.aixin.kernel.hop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.NoCaller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Relayed;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.kernel.time.TimeAutoConfiguration;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.kernel.token.TokenAutoConfiguration;
import org.aixin.testkit.keys.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

class HopTest {

    @FeignClient(name = "visit-service", url = "${aixin.urls.visit-service}")
    interface VisitClient {

        @GetMapping("/things")
        Thing thing();

        @PostMapping("/things")
        ResponseEntity<JsonNode> post(@RequestBody JsonNode body);
    }

    record Thing(long id, List<Long> recipientIds) {}

    @Configuration
    @EnableFeignClients(clients = VisitClient.class)
    static class Config {}

    @FunctionalInterface
    interface Scene {
        void play(VisitClient client) throws Exception;
    }

    @TempDir
    static Path keys;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> token = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        TestKeys.in(keys, "gateway", "miniprogram-api", "visit-service");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theAnswerIsReadThoughItKnowsMoreThanWeDo() {
        answer(200, "application/json", "{\"id\":\"5\",\"recipientIds\":[\"6\"],\"addedLater\":true}");
        play(client -> {
            assertThat(client.thing()).isEqualTo(new Thing(5, List.of(6L)));
            assertThat(token.get()).startsWith("Bearer ");
        });
    }

    @Test
    void aRefusalPassesThroughInTheSameWords() {
        answer(422, "application/problem+json", """
                {"type":"urn:aixin:problem:not-your-pairing","title":"不是您的结对","status":422,"detail":"…",
                 "code":"not-your-pairing","errors":[{"field":"householdId","code":"foreign","message":"不是您的"}],
                 "traceId":"abc"}""");
        play(client -> assertThatExceptionOfType(Relayed.class)
                .isThrownBy(client::thing)
                .satisfies(relayed -> {
                    assertThat(relayed.status().value()).isEqualTo(422);
                    assertThat(relayed.code()).isEqualTo("not-your-pairing");
                    assertThat(relayed.errors()).hasSize(1);
                    assertThat(relayed.problem().title()).isEqualTo("不是您的结对");
                }));
    }

    @Test
    void aBrokenConnectionIsTriedOnceMoreWhenReadingAndNeverWhenWriting() {
        server.createContext("/things", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        play(client -> {
            assertThatExceptionOfType(Unavailable.class).isThrownBy(client::thing);
            assertThat(asked.getAndSet(0)).isGreaterThanOrEqualTo(2);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> client.post(AixinJson.mapper().createObjectNode()));
            assertThat(asked).hasValue(1);
        });
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsUnavailable() {
        var end = new CountDownLatch(1);
        server.createContext("/things", exchange -> {
            asked.incrementAndGet();
            await(end);
            exchange.close();
        });
        play(
                runner().withPropertyValues("aixin.hop.read-timeout=300ms"),
                client -> assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(client::thing)
                        .havingCause()
                        .withMessageContaining("visit-service cannot be asked"));
        end.countDown();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAlone() {
        answer(500, "text/plain", "oops");
        play(client -> {
            for (var i = 0; i < 30; i++) {
                assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(client::thing)
                        .satisfies(refusal -> assertThat(refusal.headers().getFirst("Retry-After"))
                                .isEqualTo("5"));
            }
            assertThat(asked).hasValueBetween(10, 20);
        });
    }

    @Test
    void refusalsOpenNoCircuit() {
        answer(
                404,
                "application/problem+json",
                "{\"type\":\"t\",\"title\":\"t\",\"status\":404,\"detail\":\"d\",\"code\":\"not-found\"}");
        play(client -> {
            for (var i = 0; i < 30; i++) {
                assertThatExceptionOfType(Relayed.class).isThrownBy(client::thing);
            }
            assertThat(asked).hasValue(30);
        });
    }

    @Test
    void ourOwnTokenRefusedIsNotTheClientsFault() {
        answer(
                401,
                "application/problem+json",
                "{\"type\":\"t\",\"title\":\"t\",\"status\":401,\"detail\":\"d\",\"code\":\"unauthenticated\"}");
        play(client -> assertThatExceptionOfType(IllegalStateException.class).isThrownBy(client::thing));
    }

    @Test
    void nobodyCallsOnNobodysBehalf() {
        answer(200, "application/json", "{}");
        runner().run(context ->
                assertThatExceptionOfType(NoCaller.class).isThrownBy(context.getBean(VisitClient.class)::thing));
        assertThat(asked).hasValue(0);
    }

    private void answer(int status, String type, String body) {
        server.createContext("/things", exchange -> {
            asked.incrementAndGet();
            token.set(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Plays a scene as cadre 7, whose request miniprogram-api received from the gateway. */
    private void play(Scene scene) {
        play(runner(), scene);
    }

    private void play(ApplicationContextRunner runner, Scene scene) {
        runner.run(context -> {
            var origin = InternalTokens.of("gateway", keys, Clock.systemUTC()).mint(Caller.cadre(7), "miniprogram-api");
            var outer = Callers.enter(new Callers.Bound(Caller.cadre(7), origin));
            try {
                scene.play(context.getBean(VisitClient.class));
            } finally {
                Callers.leave(outer);
            }
        });
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        TimeAutoConfiguration.class,
                        TokenAutoConfiguration.class,
                        HopAutoConfiguration.class,
                        FeignAutoConfiguration.class))
                .withUserConfiguration(Config.class)
                .withPropertyValues(
                        "spring.application.name=miniprogram-api",
                        "aixin.internal.key-directory=" + keys,
                        "aixin.urls.visit-service=http://127.0.0.1:"
                                + server.getAddress().getPort());
    }
}
