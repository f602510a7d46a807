package org.aixin.bench.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the gateway as a browser or a program does, and keeps the cookies it is given. */
public final class Knocker {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI gateway;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    Knocker(URI gateway) {
        this.gateway = gateway;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .cookieHandler(cookies)
                .build();
    }

    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public boolean ok() {
            return status < 300;
        }

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        @Nullable
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** @throws AccessFailed unless it went well */
        public Answer required(String what) {
            if (!ok()) {
                throw new AccessFailed("%s: the gateway answers %d %s".formatted(what, status, body));
            }
            return this;
        }
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, "application/json", headers);
    }

    Answer json(String method, String path, Map<String, ?> body, Map<String, String> headers) {
        return send(method, path, AixinJson.mapper().writeValueAsString(body), "application/json", headers);
    }

    Answer form(String path, Map<String, String> fields) {
        var text = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, text, "application/x-www-form-urlencoded", Map.of());
    }

    private Answer send(String method, String path, @Nullable String body, String type, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = response.body();
            return new Answer(
                    response.statusCode(), AixinJson.mapper().readTree(text.isBlank() ? "{}" : text), response);
        } catch (IOException e) {
            throw new AccessFailed("Nobody answers at %s: is the demo running? (deploy/run)".formatted(gateway), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccessFailed("Interrupted while waiting for " + path, e);
        }
    }

    /** As a {@code Cookie} header. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Takes over what {@link #cookies()} told earlier. */
    void cookies(String header) {
        HttpCookie.parse("Set-Cookie: " + header.replace("; ", ",")).forEach(cookie -> {
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(gateway, cookie);
        });
    }
}
