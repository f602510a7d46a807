package org.aixin.gateway.door;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.aixin.kernel.hop.Connections;
import org.aixin.kernel.problem.BrokenOff;
import org.aixin.kernel.problem.Unavailable;
import org.aixin.kernel.token.InternalTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a file through while it is written, for as long as that takes: the other routes give an answer up that is not
 * whole within seconds. What breaks off inside breaks off outside as well, so that nobody keeps half a file for a whole.
 */
@Component
class FilePassage {

    private static final int PIECE = 16 * 1024;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Map<String, Way> ways;
    private final Duration patience;
    private final Answers answers;
    private final HttpClient client;
    private final Semaphore room;

    FilePassage(
            GatewaySettings gateway,
            FileSettings settings,
            InternalTokens tokens,
            Answers answers,
            CircuitBreakerRegistry gatewayBreakers) {
        this.ways = FileDoor.OWNERS.values().stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        owner -> owner,
                        owner -> new Way(
                                owner,
                                gateway.url(owner),
                                new Passport(tokens, owner),
                                gatewayBreakers.circuitBreaker(owner))));
        this.patience = gateway.gateway().readTimeout();
        this.answers = answers;
        this.client = Connections.client(gateway.gateway().connectTimeout());
        this.room = new Semaphore(settings.atOnce());
    }

    ServerResponse pass(String owner, ServerRequest request) throws Exception {
        if (!room.tryAcquire()) {
            throw new Unavailable("too-many-files", SOON, null);
        }
        var passed = false;
        try {
            var answer = Objects.requireNonNull(ways.get(owner), owner)
                    .ask(client, request, patience, BodyHandlers.ofInputStream());
            var come = new HttpHeaders();
            answer.headers().map().forEach(come::addAll);
            var go = answers.apply(come, ServerResponse.ok().build());
            passed = true;
            return ServerResponse.status(answer.statusCode())
                    .headers(headers -> headers.putAll(go))
                    .build((asked, told) -> {
                        relay(answer, asked, told);
                        return null;
                    });
        } finally {
            if (!passed) {
                room.release();
            }
        }
    }

    private void relay(HttpResponse<InputStream> answer, HttpServletRequest asked, HttpServletResponse told) {
        try (var in = answer.body()) {
            var out = told.getOutputStream();
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                if (in.available() == 0) {
                    out.flush(); // there is nothing else for the moment
                }
            }
        } catch (IOException half) {
            BrokenOff.because(half, asked);
        } finally {
            room.release();
        }
    }
}
