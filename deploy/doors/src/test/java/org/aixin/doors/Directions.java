package org.aixin.doors;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells shapes in the direction in which they are used: as answers, where every component is there, or as requests,
 * where most may be left out. What is used in both and differs is told twice, as a request with {@code Input} in its name.
 */
final class Directions {

    private static final String INPUT = "Input";

    private final ObjectNode document;
    private final Map<String, ObjectNode> answers = new TreeMap<>();
    private final Map<String, ObjectNode> requests = new TreeMap<>();

    Directions(Shapes shapes, ObjectNode document) {
        this.document = document;
        answers.putAll(shapes.enums());
        requests.putAll(shapes.enums());
        shapes.named().forEach((name, shape) -> {
            answers.put(name, shape.asAnswer());
            requests.put(name, shape.asRequest());
        });
        document.path("components").path("schemas").properties().forEach(added -> {
            answers.put(added.getKey(), (ObjectNode) added.getValue());
            requests.put(added.getKey(), (ObjectNode) added.getValue());
        });
    }

    void tell() {
        var answered = new TreeSet<String>();
        var asked = new TreeSet<String>();
        eachOperation(operation -> {
            reach(operation.path("responses"), answers, answered);
            reach(operation.path("parameters"), requests, asked);
            reach(operation.path("requestBody"), requests, asked);
        });
        var told = document.withObjectProperty("components").putObject("schemas");
        var twice = new TreeSet<>(asked);
        twice.retainAll(answered);
        twice.removeIf(name -> answers.get(name).equals(requests.get(name)));
        // Whoever holds one that is told twice is told twice itself.
        while (twice.addAll(holders(twice, answered, asked))) {}
        answered.forEach(name -> told.set(name, answers.get(name)));
        for (var name : asked) {
            var schema = requests.get(name).deepCopy();
            rename(schema, twice);
            told.set(twice.contains(name) ? name + INPUT : name, schema);
        }
        eachOperation(operation -> rename(operation.path("requestBody"), twice));
        refuseUntold(told);
    }

    private Set<String> holders(Set<String> twice, Set<String> answered, Set<String> asked) {
        var holders = new TreeSet<String>();
        for (var name : asked) {
            if (answered.contains(name)) {
                Json.each(requests.get(name), node -> {
                    if (twice.contains(target(node))) {
                        holders.add(name);
                    }
                });
            }
        }
        return holders;
    }

    private void eachOperation(java.util.function.Consumer<JsonNode> visitor) {
        document.path("paths").forEach(path -> path.forEach(visitor));
    }

    private static void reach(JsonNode from, Map<String, ObjectNode> schemas, Set<String> reached) {
        Json.each(from, node -> {
            var name = target(node);
            if (!name.isEmpty() && reached.add(name)) {
                var schema = schemas.get(name);
                if (schema == null) {
                    throw new IllegalStateException("Nothing tells what a " + name + " is");
                }
                reach(schema, schemas, reached);
            }
        });
    }

    private static void rename(JsonNode within, Set<String> twice) {
        Json.each(within, node -> {
            if (twice.contains(target(node))) {
                node.put("$ref", node.path("$ref").stringValue() + INPUT);
            }
        });
    }

    private static String target(JsonNode node) {
        var ref = node.path("$ref").stringValue("");
        return ref.startsWith(Json.SCHEMAS) ? ref.substring(Json.SCHEMAS.length()) : "";
    }

    private void refuseUntold(ObjectNode told) {
        told.properties()
                .forEach(schema -> Json.each(schema.getValue(), node -> {
                    if (node.has(Shapes.UNTOLD)) {
                        throw new IllegalStateException("No type tells what is within " + schema.getKey());
                    }
                }));
    }
}
