package org.aixin.bench.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.bench.plan.DemoTotals;
import org.aixin.kernel.json.AixinJson;
import tools.jackson.databind.JsonNode;

/** All services behind one port, which store what they are sent by its id or key. */
final class PretendedServices implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Set<JsonNode>> stored = new HashMap<>();
    private final Map<String, AtomicInteger> refusals = new HashMap<>();
    private String statistics = "{}";

    PretendedServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Map<String, URI> addresses() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var addresses = new HashMap<String, URI>();
        List.of("registry-service", "pairing-service", "visit-service", "policy-service", "stats-service")
                .forEach(service -> addresses.put(service, address));
        return addresses;
    }

    /** The next commands of this kind are refused, so many times. */
    synchronized void refuse(String path, int times) {
        refusals.put(path, new AtomicInteger(times));
    }

    synchronized void count(DemoTotals totals) {
        statistics = AixinJson.mapper().writeValueAsString(Map.of("metrics", totals));
    }

    /** Different rows that came to this path. */
    synchronized Set<JsonNode> stored(String path) {
        return Set.copyOf(stored.getOrDefault(path, Set.of()));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, statistics);
        } else if (refusals.getOrDefault(path, new AtomicInteger()).getAndDecrement() > 0) {
            send(exchange, 422, "{\"code\":\"not-known-yet\"}");
        } else {
            AixinJson.mapper()
                    .readTree(body)
                    .forEach(row -> stored.computeIfAbsent(path, p -> new LinkedHashSet<>())
                            .add(row));
            send(exchange, 200, "[]");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
