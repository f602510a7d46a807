package org.aixin.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.aixin.testkit.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The console's pages from a directory, the phone's not set; and what every answer tells a browser. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=gateway", "management.server.port=0", "spring.data.redis.port=1"})
class PagesIT {

    private static final Path DIRECTORY = Path.of("target", "pages-" + UUID.randomUUID());
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void directories(DynamicPropertyRegistry properties) throws IOException {
        TestKeys.in(DIRECTORY.resolve("keys"), "gateway", "registry-service", "miniprogram-api");
        Files.createDirectories(DIRECTORY.resolve("console/assets"));
        Files.writeString(DIRECTORY.resolve("secret.txt"), "not for you");
        Files.writeString(DIRECTORY.resolve("console/index.html"), "<!doctype html><title>爱心甘肃</title>");
        Files.writeString(DIRECTORY.resolve("console/logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Files.writeString(DIRECTORY.resolve("console/assets/index-a1b2c3.js"), "export {}");
        properties.add(
                "aixin.internal.key-directory", () -> DIRECTORY.resolve("keys").toString());
        properties.add(
                "aixin.gateway.console-directory",
                () -> DIRECTORY.resolve("console").toString());
    }

    @Test
    void everyPlaceWithinTheConsoleIsItsOnePage() throws Exception {
        for (var path : List.of("/console/", "/console/index.html", "/console/care-records", "/console/a/b/c")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("爱心甘肃");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        }
        assertThat(get("/console").headers().firstValue("Location").orElse("")).endsWith("/console/");
    }

    @Test
    void whatBearsAHashIsKeptForEverAndWhatIsMissingIsMissing() throws Exception {
        var script = get("/console/assets/index-a1b2c3.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(get("/console/logo.svg").headers().allValues("Cache-Control"))
                .containsExactly("no-cache");
        for (var path : List.of("/console/assets/index-old.js", "/console/assets/", "/console/nothing.png")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/m/", "/m", "/m/index.html")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("\"code\":\"unknown-path\"");
        }
    }

    @Test
    void everybodyMayReadWhatTheDoorsSay() throws Exception {
        for (var path : List.of("/docs", "/docs/")) {
            var page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body())
                    .contains("<title>爱心甘肃 · 接口文档</title>")
                    .doesNotContain("<style", "style=", "onclick", "http://", "https://");
        }
        assertThat(get("/docs/reader.js").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/javascript");
        assertThat(get("/docs/words.js").statusCode()).isEqualTo(200);
        assertThat(get("/docs/reader.css").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/css");
        var document = get("/docs/openapi.json");
        assertThat(document.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(document.body())
                .startsWith("{\n  \"openapi\": \"3.1.0\"")
                .contains("/api/console/v1/session", "/api/mini/v1/care-records", "/open/v1/", "/oauth2/token")
                .doesNotContain("/internal/");
        assertThat(get("/docs/other.json").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyClimbsOutOfTheDirectory() throws Exception {
        for (var path : List.of(
                "/console/../secret.txt",
                "/console/%2e%2e/secret.txt",
                "/console/..%2fsecret.txt",
                "/console/assets/../../secret.txt",
                "/console/assets/..%5c..%5csecret.txt",
                "/console//../secret.txt",
                "/console/file:secret.txt")) {
            assertThat(raw("GET " + path))
                    .as(path)
                    .doesNotContain("not for you")
                    .startsWith("HTTP/1.1 40");
        }
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToKeepToItself() throws Exception {
        for (var path : List.of(
                "/console/",
                "/console/assets/index-a1b2c3.js",
                "/docs",
                "/docs/openapi.json",
                "/api/console/v1/session",
                "/api/console/v1/accounts",
                "/api/mini/v1/home",
                "/open/v1/statistics",
                "/nowhere")) {
            var headers = new TreeMap<String, String>();
            get(path)
                    .headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("|", values)));
            assertThat(headers)
                    .as(path)
                    .containsEntry(
                            "content-security-policy",
                            "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                                    + "frame-ancestors 'none'; "
                                    + "base-uri 'none'; form-action 'self'")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-frame-options", "DENY")
                    .doesNotContainKeys("strict-transport-security", "access-control-allow-origin", "server");
            if (!path.startsWith("/console") && !path.startsWith("/docs")) {
                assertThat(headers.get("cache-control")).as(path).contains("no-store");
            }
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Origin", "https://elsewhere.example")
                        .build(),
                BodyHandlers.ofString());
    }

    private String raw(String line) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
