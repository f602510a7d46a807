package org.aixin.gateway.console;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.hop.Connections;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.problem.Problem;
import org.aixin.kernel.problem.Relayed;
import org.aixin.kernel.problem.Trace;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.kernel.token.InternalTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks registry, which keeps the accounts. What it refuses, the browser hears in its words. */
@Component
class Identity {

    static final String REGISTRY = "registry-service";

    private static final String BASE = "/internal/v1/identity";
    private static final List<String> PASSED_ON = List.of(HttpHeaders.RETRY_AFTER);

    private final RestClient client;
    private final InternalTokens tokens;
    private final JsonMapper json = AixinJson.mapper();

    Identity(ConsoleSettings settings, InternalTokens tokens) {
        var requests = new JdkClientHttpRequestFactory(Connections.client(Duration.ofSeconds(1)));
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.registry())
                .build();
        this.tokens = tokens;
    }

    /** What comes next; the ticket is for {@link SessionStore}. */
    record NextStep(
            String ticket, LogIn.Step next, @Nullable Enrolment enrolment) {}

    /** What an authenticator is set up with. */
    record Enrolment(String secret, String uri) {}

    /** Everything was proven. */
    record LoggedIn(Principal principal, @Nullable List<String> recoveryCodes) {}

    private record ByPassword(String login, String password, String source) {}

    private record NewPassword(String ticket, String password) {}

    private record ByCode(String ticket, String code, String source) {}

    NextStep password(String login, String password, String source) {
        return post("/password", new ByPassword(login, password, source), NextStep.class);
    }

    NextStep newPassword(String ticket, String password) {
        return post("/new-password", new NewPassword(ticket, password), NextStep.class);
    }

    LoggedIn code(String ticket, String code, String source) {
        return post("/code", new ByCode(ticket, code, source), LoggedIn.class);
    }

    void setPassword(SetPassword command) {
        send(HttpMethod.POST, "/password-tokens", Caller.anonymous(), command);
    }

    Principal.Who becomeFirstAdministrator(BecomeFirstAdministrator command) {
        return post("/first-administrator", command, Principal.Who.class);
    }

    /** The account as it is now; empty when it is no more, or may not be used. */
    Optional<Principal> now(long accountId) {
        var caller = new Caller(Principal.subject(accountId), CallerKind.CONSOLE, null, List.of(), Set.of());
        try {
            var answer = send(HttpMethod.GET, "/me", caller, null);
            return Optional.of(json.readValue(answer, Principal.class));
        } catch (Relayed refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private <T> T post(String path, Object body, Class<T> type) {
        return json.readValue(send(HttpMethod.POST, path, Caller.anonymous(), body), type);
    }

    private byte[] send(HttpMethod method, String path, Caller caller, @Nullable Object body) {
        var request = client.method(method)
                .uri(BASE + path)
                .headers(headers -> headers.setBearerAuth(tokens.mint(caller, REGISTRY)));
        Trace.traceparent().ifPresent(value -> request.header(Trace.HEADER, value));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        }
        try {
            var answer = request.exchange((sent, response) -> read(response));
            return answer == null ? new byte[0] : answer;
        } catch (ResourceAccessException away) {
            throw new Unavailable(away);
        }
    }

    private byte[] read(ClientHttpResponse response) throws IOException {
        var body = response.getBody().readAllBytes();
        var status = HttpStatus.resolve(response.getStatusCode().value());
        if (status != null && status.is2xxSuccessful()) {
            return body;
        }
        var problem = problem(body);
        if (status == null || problem == null || problem.code().equals("unauthenticated")) {
            throw new Unavailable(new IllegalStateException(
                    REGISTRY + " answered " + response.getStatusCode().value() + " to the gateway's own request"));
        }
        var headers = new HttpHeaders();
        for (var name : PASSED_ON) {
            response.getHeaders().getOrDefault(name, List.of()).forEach(value -> headers.add(name, value));
        }
        throw new Relayed(status, problem, headers);
    }

    private @Nullable Problem problem(byte[] body) {
        try {
            return json.readValue(body, Problem.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}
