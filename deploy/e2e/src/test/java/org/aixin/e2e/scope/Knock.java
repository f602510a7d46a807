package org.aixin.e2e.scope;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.aixin.kernel.json.AixinJson;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Knocks at doors over HTTP. Of a stream or a file it looks at nothing but whether it begins. Thread-safe. */
final class Knock {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Who asks too fast is told to wait: that is another matter than the one in question here. */
    private static final int TOO_FAST = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    record Answer(int status, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asString();
        }

        Answer is(int expected, String what) {
            if (status != expected) {
                throw new AssertionError(what + " answers " + status + " " + body);
            }
            return this;
        }
    }

    Answer send(String method, URI address, Map<String, String> headers, @Nullable String body) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .until(() -> sent(method, address, headers, body), answer -> answer.status() != TOO_FAST);
    }

    private Answer sent(String method, URI address, Map<String, String> headers, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var stream = response.body()) {
            return new Answer(response.statusCode(), read(response, stream));
        }
    }

    private static JsonNode read(HttpResponse<?> response, InputStream stream) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var text = type.contains("json") ? new String(stream.readAllBytes(), StandardCharsets.UTF_8) : "";
        return AixinJson.mapper().readTree(text.isBlank() ? "{}" : text);
    }
}
