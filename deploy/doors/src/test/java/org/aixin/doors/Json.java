package org.aixin.doors;

import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents as trees. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String SCHEMAS = "#/components/schemas/";

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode read(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** Lays one document over another: objects grow together, everything else is replaced. */
    static void lay(ObjectNode over, ObjectNode below) {
        for (Map.Entry<String, JsonNode> property : over.properties()) {
            if (property.getValue() instanceof ObjectNode object
                    && below.get(property.getKey()) instanceof ObjectNode there
                    && !object.has("$ref")) {
                lay(object, there);
            } else {
                below.set(property.getKey(), property.getValue());
            }
        }
    }

    /** Every object within, the outermost first. */
    static void each(JsonNode node, Consumer<ObjectNode> visitor) {
        if (node instanceof ObjectNode object) {
            visitor.accept(object);
        }
        for (var child : node) {
            each(child, visitor);
        }
    }

    static ObjectNode ref(String name) {
        return object().put("$ref", SCHEMAS + name);
    }
}
