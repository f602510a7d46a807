package org.aixin.policy.handbook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The service on real servers, asked through HTTP as the gateway and other services ask it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=policy-service", "management.server.port=0"})
@RealServers(
        schema = "policy",
        needs = {Link.DATABASE, Link.KAFKA})
abstract class RunningPolicyService {

    @LocalServerPort
    int port;

    record Answer(int status, JsonNode body) {}

    static Caller writer() {
        return new Caller(
                "console:writer", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("POLICY_WRITE"));
    }

    static Caller office() {
        return new Caller("console:county", CallerKind.CONSOLE, null, List.of(Grant.division("622921")), Set.of());
    }

    Answer get(String path, Caller caller) {
        return send(HttpMethod.GET, path, null, caller);
    }

    Answer askAsJob(String path) {
        return send(
                HttpMethod.GET,
                path,
                null,
                InternalTokens.of("visit-service", TestServers.keys().directory(), Clock.systemUTC())
                        .job("policy-service"));
    }

    Answer post(String body, Caller caller) {
        return send(HttpMethod.POST, "/internal/v1/policies", body, caller);
    }

    Answer send(HttpMethod method, String path, @Nullable String body, Caller caller) {
        return send(
                method,
                path,
                body,
                InternalTokens.of("gateway", TestServers.keys().directory(), Clock.systemUTC())
                        .mint(caller, "policy-service"));
    }

    Answer send(HttpMethod method, String path, @Nullable String body, String token) {
        return send(port, method, path, body, token);
    }

    static Answer send(int port, HttpMethod method, String path, @Nullable String body, String token) {
        var request = RestClient.create()
                .method(method)
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((sent, answer) -> new Answer(
                answer.getStatusCode().value(),
                AixinJson.mapper().readTree(new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8))));
    }

    static String row(String code, Object from, String summary) {
        return """
                {"code":"%s","category":"basic_living","title":"农村低保","summary":"%s","classes":["DESTITUTE"],"from":"%s"}""".formatted(code, summary, from);
    }

    static String rows(String... rows) {
        return "[" + String.join(",", rows) + "]";
    }

    List<String> codes(String path, Caller caller) {
        var codes = new ArrayList<String>();
        var page = get(path + "?size=2", caller).body();
        while (true) {
            page.at("/items")
                    .valueStream()
                    .forEach(item -> codes.add(item.at("/code").asString()));
            if (!page.path("next").isString()) {
                return codes;
            }
            page = get(path + "?size=2&cursor=" + page.at("/next").asString(), caller)
                    .body();
        }
    }
}
