package org.aixin.stats;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;

/** Plays every owner: serves states and digests as they do, and delivers what is asked for once more. */
public final class Owner implements AutoCloseable {

    private static final Comparator<String> BY_KEY =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, IntegrationEvent> records = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final AtomicInteger pagesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Function<String, Map<String, IntegrationEvent>> others = aggregate -> Map.of();
    private volatile Consumer<List<IntegrationEvent>> delivery = states -> {};

    public Owner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "owner");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/internal/v1/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Begins anew, without records, beside the aggregates of the world. */
    public void begin(Function<String, Map<String, IntegrationEvent>> told, Consumer<List<IntegrationEvent>> to) {
        records.clear();
        others = told;
        delivery = to;
        pagesLeft.set(Integer.MAX_VALUE);
    }

    /** It has this state now, and whatever was there before is gone. */
    public void has(CareRecordChanged state) {
        records.merge(state.key(), state, (one, other) -> one.version() >= other.version() ? one : other);
    }

    public List<CareRecordChanged> records() {
        return records.values().stream().map(CareRecordChanged.class::cast).toList();
    }

    /** After so many pages of states it breaks down. */
    public void breaksDownAfter(int pages) {
        pagesLeft.set(pages);
    }

    public void isBack() {
        pagesLeft.set(Integer.MAX_VALUE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", -1);
            var aggregate = path[4];
            var asked = parameters(exchange.getRequestURI().getQuery());
            if (pagesLeft.get() <= 0) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            var answer = switch (path[3]) {
                case "states" -> path.length > 5 ? reemitted(aggregate, exchange) : states(aggregate, asked);
                default -> path.length > 5 ? versions(aggregate, Integer.parseInt(path[5])) : digests(aggregate);
            };
            var body = AixinJson.mapper().writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Map<String, IntegrationEvent> of(String aggregate) {
        return aggregate.equals("care-record") ? records : others.apply(aggregate);
    }

    private Object states(String aggregate, Map<String, String> asked) {
        pagesLeft.decrementAndGet();
        var size = Integer.parseInt(asked.get("size"));
        var after = asked.get("after");
        var items = of(aggregate).values().stream()
                .filter(state -> after == null || BY_KEY.compare(state.key(), after) > 0)
                .sorted(Comparator.comparing(IntegrationEvent::key, BY_KEY))
                .limit(size)
                .toList();
        var answer = new HashMap<String, Object>();
        answer.put("items", items);
        answer.put(
                "next", items.size() < size ? null : items.get(items.size() - 1).key());
        return answer;
    }

    private Object digests(String aggregate) {
        var buckets = new HashMap<Integer, Digest>();
        of(aggregate)
                .values()
                .forEach(state -> buckets.merge(
                        bucket(state.key()),
                        new Digest(bucket(state.key()), 1, state.version(), crc(state.key() + ":" + state.version())),
                        (one, other) -> new Digest(
                                one.bucket(),
                                one.count() + other.count(),
                                one.versions() + other.versions(),
                                one.checksum() ^ other.checksum())));
        return Map.of("buckets", buckets.values());
    }

    private Object versions(String aggregate, int bucket) {
        var answer = new HashMap<String, Object>();
        answer.put(
                "items",
                of(aggregate).values().stream()
                        .filter(state -> bucket(state.key()) == bucket)
                        .map(state -> new StateVersion(state.key(), state.version()))
                        .toList());
        answer.put("next", null);
        return answer;
    }

    private Object reemitted(String aggregate, HttpExchange exchange) throws IOException {
        var keys = new ArrayList<String>();
        AixinJson.mapper().readTree(exchange.getRequestBody()).at("/keys").forEach(key -> keys.add(key.asString()));
        var known = keys.stream()
                .filter(of(aggregate)::containsKey)
                .map(of(aggregate)::get)
                .toList();
        delivery.accept(known);
        keys.removeAll(known.stream().map(IntegrationEvent::key).toList());
        return Map.of("emitted", known.size(), "unknown", keys);
    }

    private static Map<String, String> parameters(String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2 && !pair[1].isEmpty())
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static int bucket(String key) {
        return (int) (crc(key) % 64);
    }

    private static long crc(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
