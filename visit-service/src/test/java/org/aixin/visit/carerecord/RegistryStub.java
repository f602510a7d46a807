package org.aixin.visit.carerecord;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.kernel.json.AixinJson;

/** registry-service as far as labels go. */
final class RegistryStub {

    private final HttpServer server;
    private final Map<Long, String> names = new ConcurrentHashMap<>();
    private final Set<Long> children = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean down;

    RegistryStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/internal/v1/labels", exchange -> {
            calls.incrementAndGet();
            var asked = AixinJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
            var labels = new ArrayList<Map<String, Object>>();
            asked.at("/ids").forEach(id -> {
                var name = names.get(Long.valueOf(id.asString()));
                if (name != null) {
                    labels.add(
                            Map.of("id", id.asString(), "kind", "RECIPIENT", "name", name, "childDataHidden", false));
                } else if (children.contains(Long.valueOf(id.asString()))) {
                    labels.add(Map.of("id", id.asString(), "kind", "RECIPIENT", "childDataHidden", true));
                }
            });
            var body = AixinJson.mapper().writeValueAsBytes(labels);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(down ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RegistryStub calls(long id, String name) {
        names.put(id, name);
        return this;
    }

    /** A child, to a caller who may not know which. */
    RegistryStub hides(long id) {
        children.add(id);
        return this;
    }

    void isDown(boolean is) {
        down = is;
        calls.set(0);
    }

    int callsSinceThen() {
        return calls.get();
    }
}
