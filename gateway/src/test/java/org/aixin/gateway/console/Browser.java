package org.aixin.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.aixin.kernel.json.AixinJson;

/** Keeps the cookie and the newest forgery token, as the console's page does. */
final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private String cookie = "";
    private String token = "";

    Browser(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /** The same browser's jar, read by somebody else. */
    Browser stolen() {
        var thief = new Browser(URI.create(address).getPort());
        thief.cookie = cookie;
        thief.token = token;
        return thief;
    }

    String cookie() {
        return cookie;
    }

    String token() {
        return token;
    }

    Browser withToken(String other) {
        token = other;
        return this;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        answer.headers().firstValue("X-CSRF-TOKEN").ifPresent(newest -> token = newest);
        return answer;
    }

    /** From the first look at the page to the session. */
    Browser logIn() throws Exception {
        get("/api/console/v1/session");
        assertThat(post("/api/console/v1/session/password", "{\"login\":\"li.na\",\"password\":\"right\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/api/console/v1/session/code", "{\"code\":\"123456\"}").statusCode())
                .isEqualTo(200);
        return this;
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(AixinJson.mapper().readTree(answer.body()).get("code").asString())
                .isEqualTo(code);
    }
}
