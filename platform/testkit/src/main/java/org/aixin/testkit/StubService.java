package org.aixin.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service that answers as it is told and remembers what it was asked last. */
public final class StubService implements AutoCloseable {

    /** What the stub was asked. */
    public record Asked(String method, String uri, Map<String, List<String>> headers, String body) {

        public @Nullable String header(String name) {
            var values = headers.get(name);
            return values == null ? null : String.join(",", values);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger count = new AtomicInteger();
    private volatile @Nullable Asked asked;
    private volatile HttpHandler answer = exchange -> send(exchange, 200, "{}");

    public StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            count.incrementAndGet();
            asked = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer.handle(exchange);
        });
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it was asked last; somebody must have asked. */
    public Asked asked() {
        return Objects.requireNonNull(asked, "Nobody asked");
    }

    public int count() {
        return count.get();
    }

    public void answers(int status, String body, String... headers) {
        answersWith(exchange -> send(exchange, status, body, headers));
    }

    public void answersWith(HttpHandler handler) {
        answer = handler;
        count.set(0);
    }

    public static void send(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        if (!body.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        for (var i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
