package org.aixin.gateway.door;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.aixin.kernel.hop.Connections;
import org.aixin.kernel.token.InternalTokens;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a stream of events through as it comes. A thread is held until the service's answer begins, as for every
 * request; afterwards a stream costs one only while it says something.
 *
 * <p>It stops before the web server does, whose graceful shutdown would otherwise wait for every stream.
 */
@Component
class StreamPassage implements HandlerFunction<ServerResponse>, SmartLifecycle {

    private final Map<String, Way> ways;
    private final Duration patience;
    private final Answers answers;
    private final HttpClient client;
    private final StreamSettings settings;
    private final Semaphore room;
    private final Set<StreamRelay> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    StreamPassage(
            GatewaySettings gateway,
            StreamSettings settings,
            InternalTokens tokens,
            Answers answers,
            CircuitBreakerRegistry gatewayBreakers) {
        this.ways = StreamDoor.OWNERS.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        one -> new Way(
                                one.getValue(),
                                gateway.url(one.getValue()),
                                new Passport(tokens, one.getValue()),
                                gatewayBreakers.circuitBreaker(one.getValue()))));
        this.patience = gateway.gateway().readTimeout();
        this.answers = answers;
        this.client = Connections.client(gateway.gateway().connectTimeout());
        this.settings = settings;
        this.room = new Semaphore(settings.atOnce());
    }

    @Override
    public ServerResponse handle(ServerRequest request) throws Exception {
        if (!running || !room.tryAcquire()) {
            throw new TooManyStreams();
        }
        var relayed = false;
        try {
            var way = Objects.requireNonNull(ways.get(request.path()), request.path());
            var answer = way.ask(client, request, patience, BodyHandlers.ofPublisher());
            relayed = isStream(answer);
            return relayed ? relayed(request, answer) : refused(way, answer);
        } finally {
            if (!relayed) {
                room.release();
            }
        }
    }

    private static boolean isStream(HttpResponse<?> answer) {
        return answer.statusCode() == 200
                && answer.headers()
                        .firstValue(HttpHeaders.CONTENT_TYPE)
                        .filter(type -> type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE))
                        .isPresent();
    }

    private ServerResponse relayed(ServerRequest request, HttpResponse<Publisher<List<ByteBuffer>>> answer) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .stream(out -> {
            // The container would end it after half a minute.
            request.servletRequest()
                    .getAsyncContext()
                    .setTimeout(settings.longest().toMillis());
            var relay = new StreamRelay(out, this::ended);
            open.add(relay);
            out.onComplete(relay::end).onTimeout(relay::end).onError(failure -> relay.end());
            answer.body().subscribe(relay);
            if (!running) {
                relay.end();
            }
        });
    }

    private void ended(StreamRelay relay) {
        open.remove(relay);
        room.release();
    }

    private ServerResponse refused(Way way, HttpResponse<Publisher<List<ByteBuffer>>> answer) throws IOException {
        var body = BodySubscribers.ofByteArray();
        answer.body().subscribe(body);
        var bytes = way.within(patience, body.getBody().toCompletableFuture());
        var come = new HttpHeaders();
        answer.headers().map().forEach(come::addAll);
        var go = answers.apply(come, ServerResponse.ok().build());
        return ServerResponse.status(answer.statusCode())
                .headers(headers -> headers.putAll(go))
                .body(bytes);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(StreamRelay::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
