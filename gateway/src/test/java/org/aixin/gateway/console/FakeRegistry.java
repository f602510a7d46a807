package org.aixin.gateway.console;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.text.ParseException;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.testkit.StubService;

/** Answers as registry does: li.na has the password "right" and the code 123456. */
final class FakeRegistry {

    private static final String PRINCIPAL = """
            {"account":{"id":"%s","login":"li.na","name":"李"},"roles":["OFFICE"],"grants":%s,
             "permissions":["STATISTICS_READ"],"credentials":%d}
            """;

    private final StubService service = new StubService();
    private volatile String account = "7";
    private volatile String grants = "[\"DIVISION:622921\"]";
    private final AtomicInteger credentials = new AtomicInteger(1);
    private volatile boolean disabled;
    private final AtomicInteger asked = new AtomicInteger();

    FakeRegistry() {
        answersAgain();
    }

    void answersAgain() {
        service.answersWith(this::answer);
    }

    String url() {
        return service.url();
    }

    StubService service() {
        return service;
    }

    /** Whoever logs in next. */
    void account(String id) {
        account = id;
        grants = "[\"DIVISION:622921\"]";
        credentials.set(1);
        disabled = false;
    }

    void grants(String changed) {
        grants = changed;
    }

    void newPassword() {
        credentials.incrementAndGet();
    }

    void disable() {
        disabled = true;
    }

    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = service.asked().body();
        switch (exchange.getRequestURI().getPath()) {
            case "/internal/v1/identity/password" -> {
                if (body.contains("\"right\"")) {
                    StubService.send(exchange, 200, next("CODE"));
                } else if (body.contains("\"locked\"")) {
                    refuse(exchange, 423, "account-locked", "Retry-After", "899");
                } else {
                    refuse(exchange, 401, "wrong-credentials");
                }
            }
            case "/internal/v1/identity/new-password" -> StubService.send(exchange, 200, next("CODE"));
            case "/internal/v1/identity/code" -> {
                if (body.contains("123456") && body.contains("the-ticket")) {
                    StubService.send(
                            exchange, 200, "{\"principal\":" + principal() + ",\"recoveryCodes\":[\"aaaaa-bbbbb\"]}");
                } else {
                    refuse(exchange, 401, "wrong-code");
                }
            }
            case "/internal/v1/identity/me" -> {
                asked.incrementAndGet();
                if (disabled || !subject(exchange).equals("console:" + account)) {
                    refuse(exchange, 404, "not-found");
                } else {
                    StubService.send(exchange, 200, principal());
                }
            }
            case "/internal/v1/identity/password-tokens" -> StubService.send(exchange, 204, "");
            case "/internal/v1/identity/first-administrator" ->
                StubService.send(exchange, 201, "{\"id\":\"7\",\"login\":\"li.na\",\"name\":\"李\"}");
            default -> StubService.send(exchange, 200, "{\"answer\":1}");
        }
    }

    private String principal() {
        return PRINCIPAL.formatted(account, grants, credentials.get());
    }

    private static String next(String step) {
        return "{\"ticket\":\"the-ticket\",\"next\":\"" + step + "\",\"enrolment\":null}";
    }

    private static String subject(HttpExchange exchange) {
        var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code, String... headers) throws IOException {
        StubService.send(
                exchange,
                status,
                "{\"type\":\"urn:aixin:problem:%s\",\"title\":\"t\",\"status\":%d,\"detail\":\"d\",\"code\":\"%1$s\",\"errors\":[],\"traceId\":null}"
                        .formatted(code, status),
                headers);
    }
}
