package org.aixin.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;

/**
 * The services' internal commands, called in the gateway's name. A service that works on projections refuses what it
 * does not know yet, so a refused command is repeated for a while.
 */
final class Services {

    /** The gateway's word that a loader of demo data calls. */
    private static final Caller LOADER = new Caller(
            "console:demo-loader",
            CallerKind.CONSOLE,
            null,
            List.of(Grant.province()),
            Set.of(
                    "REGISTRY_WRITE",
                    "PAIRING_WRITE",
                    "POLICY_WRITE",
                    "CARE_RECORD_MIGRATE",
                    "STATISTICS_READ",
                    "STATISTICS_WRITE"));

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, URI> addresses;
    private final InternalTokens gateway;
    private final Duration patience;

    /**
     * @param addresses by the services' names
     * @param gateway signs the tokens
     * @param patience how long a refused command is repeated
     */
    Services(Map<String, URI> addresses, InternalTokens gateway, Duration patience) {
        this.addresses = Map.copyOf(addresses);
        this.gateway = gateway;
        this.patience = patience;
    }

    /**
     * Posts a command until it is followed.
     *
     * @throws LoadFailed when it is still refused after a while
     */
    void command(String service, String path, List<?> rows) {
        var body = AixinJson.mapper().writeValueAsString(rows);
        long deadline = System.nanoTime() + patience.toNanos();
        var answer = post(service, path, body);
        while (answer.statusCode() >= 300) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new LoadFailed(
                        "%s %s answers %d: %s".formatted(service, path, answer.statusCode(), answer.body()));
            }
            pause();
            answer = post(service, path, body);
        }
    }

    HttpResponse<String> get(String service, String path) {
        return send(request(service, path, gateway.mint(LOADER, service)).GET().build());
    }

    private HttpResponse<String> post(String service, String path, String body) {
        var token = gateway.mint(LOADER, service);
        return send(request(service, path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String service, String path, String token) {
        var address = addresses.get(service);
        if (address == null) {
            throw new LoadFailed("Nobody said where " + service + " is");
        }
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(LONGEST_REQUEST)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LoadFailed(request.uri() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("Interrupted while waiting for " + request.uri(), e);
        }
    }

    /** Until the next look at a condition that somebody else brings about. */
    static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
