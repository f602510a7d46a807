package org.aixin.visit.carerecord;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Speaks HTTP to a running visit-service, with the tokens that the gateway would mint. */
record CareRecordClient(int port) {

    record Answer(int status, JsonNode body, HttpHeaders headers) {

        String id() {
            return body.at("/id").asString();
        }

        String code() {
            return body.at("/code").asString();
        }

        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    Answer log(String key, LogCareRecord body) {
        return call(HttpMethod.POST, "", Village.CADRE, body, "Idempotency-Key", key);
    }

    Answer call(HttpMethod method, String path, long cadre, @Nullable Object body, String... headers) {
        return send(
                method,
                path,
                tokenOf(Caller.cadre(cadre)),
                body == null ? null : AixinJson.mapper().writeValueAsString(body),
                headers);
    }

    Answer send(HttpMethod method, String path, @Nullable String token, @Nullable String body, String... headers) {
        return sendTo(method, "/internal/v1/care-records" + path, token, body, headers);
    }

    Answer sendTo(HttpMethod method, String path, @Nullable String token, @Nullable String body, String... headers) {
        var request = RestClient.create().method(method).uri(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answer) -> {
            var text = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    answer.getStatusCode().value(),
                    AixinJson.mapper().readTree(text.isEmpty() ? "{}" : text),
                    answer.getHeaders());
        });
    }

    static String tokenOf(Caller caller) {
        return InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                .mint(caller, "visit-service");
    }
}
