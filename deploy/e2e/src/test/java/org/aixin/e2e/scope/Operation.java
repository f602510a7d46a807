package org.aixin.e2e.scope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.kernel.json.AixinJson;
import tools.jackson.databind.JsonNode;

/**
 * Something that a service documents, and a good request for it.
 *
 * @param document all that the service tells
 * @param told what it tells of this
 * @param good the first case of the table
 */
record Operation(String service, String method, String path, JsonNode document, JsonNode told, Case good) {

    /** Those first who need what the others may end. */
    private static final List<String> SERVICES = List.of(
            "visit-service",
            "miniprogram-api",
            "policy-service",
            "stats-service",
            "registry-service",
            "pairing-service");

    private static final Set<String> WAYS_OUT =
            Set.of("/api/mini/v1/binding DELETE", "/api/mini/v1/logout POST", "/api/console/v1/session DELETE");

    /** Something that is given in a path, a query or a header. */
    record Parameter(String name, String in, JsonNode schema) {}

    /** Everything that is documented: what only reads first, and last what ends the log-in of who asks. */
    static List<Operation> all(List<Case> table) {
        var all = new ArrayList<Operation>();
        Stream.concat(SERVICES.stream(), Stream.of("gateway")).forEach(service -> {
            var document = document(service);
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(way -> all.add(new Operation(
                                    service,
                                    way.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    document,
                                    way.getValue(),
                                    good(table, way.getKey().toUpperCase(Locale.ROOT), path.getKey())))));
        });
        all.sort(Comparator.comparingInt(Operation::turn));
        return all;
    }

    private static Case good(List<Case> table, String method, String path) {
        return table.stream()
                .filter(one -> one.method.equals(method) && one.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No line about " + method + " " + path));
    }

    private static JsonNode document(String service) {
        try (var file = Operation.class.getResourceAsStream("/openapi/" + service + ".json")) {
            return AixinJson.mapper().readTree(Objects.requireNonNull(file, service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int turn() {
        if (endsLogIns()) {
            return 4;
        }
        return List.of("GET", "POST", "PUT", "DELETE").indexOf(method);
    }

    boolean endsLogIns() {
        return WAYS_OUT.contains(path + " " + method);
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean isAtTheGatewayAlone() {
        return service.equals("gateway");
    }

    /** The schema of whoever answers; the gateway has none, and asks registry-service. */
    String database() {
        return isAtTheGatewayAlone() ? "registry" : service.substring(0, service.indexOf('-'));
    }

    boolean isForm() {
        return told.at("/requestBody/content").has("application/x-www-form-urlencoded");
    }

    List<Parameter> parameters() {
        return told.at("/parameters")
                .valueStream()
                .map(one ->
                        new Parameter(one.get("name").asString(), one.get("in").asString(), one.get("schema")))
                .toList();
    }

    /** Missing where there is no body. */
    JsonNode body() {
        return told.at("/requestBody/content")
                .valueStream()
                .findFirst()
                .map(content -> content.get("schema"))
                .orElse(AixinJson.mapper().missingNode());
    }

    Set<Integer> successes() {
        return told.get("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** What a reference in the document stands for, or the first of what it may be. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.get("$ref").asString().substring(1)));
        }
        return schema.has("anyOf") ? resolved(schema.at("/anyOf/0")) : schema;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
