package org.aixin.bench.access;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One console user at the door: password, code, session. */
public final class ConsoleDoor {

    private static final String API = "/api/console/v1";
    private static final String CSRF = "X-CSRF-TOKEN";

    private final Knocker knocker;
    private @Nullable String csrf;

    public ConsoleDoor(URI gateway) {
        this.knocker = new Knocker(gateway);
    }

    /** A session that was opened earlier. */
    static ConsoleDoor reopened(URI gateway, Map<String, String> headers) {
        var door = new ConsoleDoor(gateway);
        door.knocker.cookies(headers.getOrDefault("Cookie", ""));
        door.csrf = headers.get(CSRF);
        return door;
    }

    /** What enrolment gave: the secret for the authenticator, and the codes for the day it is lost. */
    public record Enrolled(String secret, List<String> recoveryCodes) {}

    /** The present session; its status is 401 when there is none. */
    public Knocker.Answer session() {
        return get("/session");
    }

    /** Logs in with an authenticator that is known already. */
    void logIn(String login, String password, String code) {
        session();
        var next = post("/session/password", Map.of("login", login, "password", password))
                .required("Log in as " + login)
                .text("/next");
        if (!next.equals("CODE")) {
            throw new AccessFailed("%s is asked for %s: start afresh with deploy/run --fresh".formatted(login, next));
        }
        post("/session/code", Map.of("code", code)).required("The code of " + login);
    }

    /** Logs in for the first time, which makes the authenticator known. */
    public Enrolled enrol(String login, String password, UnaryOperator<String> codeOf) {
        session();
        var asked = post("/session/password", Map.of("login", login, "password", password))
                .required("First log-in of " + login);
        if (!asked.text("/next").equals("ENROLMENT")) {
            throw new AccessFailed("%s is asked for %s instead of enrolment".formatted(login, asked.text("/next")));
        }
        var secret = asked.text("/enrolment/secret").replace(" ", "");
        var done = post("/session/code", Map.of("code", codeOf.apply(secret))).required("Enrolment of " + login);
        return new Enrolled(
                secret,
                done.body()
                        .at("/recoveryCodes")
                        .valueStream()
                        .map(code -> code.asString())
                        .toList());
    }

    public Knocker.Answer get(String path) {
        return remember(knocker.get(API + path, Map.of()));
    }

    public Knocker.Answer post(String path, Map<String, ?> body) {
        return send("POST", path, body, Map.of());
    }

    public Knocker.Answer put(String path, Map<String, ?> body, String version) {
        return send("PUT", path, body, Map.of("If-Match", version));
    }

    private Knocker.Answer send(String method, String path, Map<String, ?> body, Map<String, String> more) {
        var headers = new HashMap<>(more);
        if (csrf != null) {
            headers.put(CSRF, csrf);
        }
        return remember(knocker.json(method, API + path, body, headers));
    }

    /** The newest token counts: a log-in changes it. */
    private Knocker.Answer remember(Knocker.Answer answer) {
        var told = answer.header(CSRF);
        if (told != null) {
            csrf = told;
        }
        return answer;
    }

    /** What a program has to send in order to be in this session. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cookie", knocker.cookies());
        if (csrf != null) {
            headers.put(CSRF, csrf);
        }
        return headers;
    }
}
