package org.aixin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aixin.testkit.StubService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** Files pass the gateway while they are written, for as long as that takes. */
@Timeout(60)
@ContextConfiguration(initializers = FileIT.Registry.class)
class FileIT extends RunningGateway {

    private static final StubService REGISTRY = new StubService();
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String FILE = "/api/console/v1/exports/7/file";
    private static final String END = "";
    private static final String BREAK = "break";

    /** What comes next of the file. */
    private final BlockingQueue<String> rows = new LinkedBlockingQueue<>();

    /** Says it last: what the parent class says of registry-service stands in a property source of its own. */
    static class Registry implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties =
                    Map.of("aixin.urls.registry-service", REGISTRY.url(), "aixin.gateway.files.at-once", "1");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("files", properties));
        }
    }

    @BeforeEach
    void aServiceThatWritesWhileItGoes() {
        REGISTRY.answersWith(this::write);
    }

    @AfterEach
    void everybodyGoesHome() {
        rows.add(END);
    }

    private void write(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/csv;charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"a.csv\"");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Secret", "inside");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        try {
            for (var row = rows.take(); !row.equals(END); row = rows.take()) {
                if (row.equals(BREAK)) {
                    throw new IOException("the service dies before the last piece");
                }
                out.write(row.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsWrittenIsThereBeforeTheRestIs() throws Exception {
        rows.add("first\r\n");
        var file = fetch();

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"a.csv\"");
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(file.headers().firstValue("X-Secret")).isEmpty();
        assertThat(read(file, 7)).isEqualTo("first\r\n");
        assertThat(REGISTRY.asked().uri()).isEqualTo(FILE);
        assertThat(REGISTRY.asked().header("Authorization")).startsWith("Bearer ");
        rows.add("last\r\n");
        rows.add(END);
        assertThat(new String(file.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("last\r\n");
    }

    @Test
    void itMayTakeLongerThanAnyOtherAnswer() throws Exception {
        rows.add("first\r\n");
        var file = fetch();
        read(file, 7);
        var slowUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(3); // the read time-out here is 2 s
        await().atMost(Duration.ofSeconds(5)).until(() -> System.nanoTime() - slowUntil > 0);

        rows.add("last\r\n");
        rows.add(END);

        assertThat(new String(file.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("last\r\n");
    }

    @Test
    void halfAFileIsNeverTakenForAWholeOne() throws Exception {
        rows.add("first\r\n");
        var file = fetch();
        read(file, 7);

        rows.add(BREAK);

        assertThatIOException().isThrownBy(() -> file.body().readAllBytes());
    }

    @Test
    void whatTheServiceRefusesIsToldAsItTellsIt() throws Exception {
        REGISTRY.answersWith(exchange -> StubService.send(
                exchange, 410, "{\"code\":\"export-expired\"}", "Content-Type", "application/problem+json"));

        assertProblem(send(as(CONSOLE, FILE)), 410, "export-expired");
    }

    @Test
    void moreThanThereIsRoomForAreAskedToComeAgain() throws Exception {
        rows.add("first\r\n");
        read(fetch(), 7);

        var second = send(as(CONSOLE, FILE));

        assertProblem(second, 503, "too-many-files");
        assertThat(second.headers().firstValue("Retry-After")).hasValue("20");
        rows.add(END);
        await().untilAsserted(() -> {
            rows.add(END);
            assertThat(send(as(CONSOLE, FILE)).statusCode()).isEqualTo(200);
        });
    }

    /** Once the file of the test before has made room. */
    private HttpResponse<InputStream> fetch() {
        return await().until(
                        () -> BROWSER.send(as(CONSOLE, FILE).build(), BodyHandlers.ofInputStream()),
                        file -> file.statusCode() != 503);
    }

    private static String read(HttpResponse<InputStream> file, int bytes) throws IOException {
        return new String(file.body().readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
