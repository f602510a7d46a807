package org.aixin.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Knocks at a door over HTTP. Thread-safe. */
record Door(URI address, HttpClient http) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static Door at(URI address) {
        return new Door(
                address,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build());
    }

    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    /** @param caller the headers that say who asks; empty for nobody */
    Answer get(String path, Map<String, String> caller) {
        return send("GET", path, caller, null);
    }

    /** @param headers name, value, name, value, … */
    Answer send(String method, String path, Map<String, String> caller, @Nullable String body, String... headers) {
        try {
            return ask(method, path, caller, body, headers);
        } catch (IOException unreachable) {
            throw new Unanswered(unreachable);
        }
    }

    /** Bytes of a file. */
    Answer upload(String path, Map<String, String> caller, byte[] content) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .header("Content-Type", "application/octet-stream");
        caller.forEach(request::header);
        try {
            return answered(request.build());
        } catch (IOException unreachable) {
            throw new Unanswered(unreachable);
        }
    }

    private Answer ask(String method, String path, Map<String, String> caller, @Nullable String body, String... headers)
            throws IOException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        caller.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answered(request.build());
    }

    private Answer answered(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var text = response.body();
            return new Answer(
                    response.statusCode(), AixinJson.mapper().readTree(text.isEmpty() ? "{}" : text), response);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while waiting for " + request.uri().getPath(), stopped);
        }
    }

    /** Nobody answered: whether the request was carried out is unknown. */
    static class Unanswered extends RuntimeException {

        Unanswered(IOException cause) {
            super(cause);
        }
    }
}
