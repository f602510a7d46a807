package org.aixin.doors;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record looks like as JSON, which depends on who says it: we always tell every component, our callers leave out
 * what we do not ask for.
 *
 * @param properties name to schema
 * @param nullable what may be null in an answer
 * @param answered what every answer holds
 * @param asked what every request has to hold
 */
record Shape(Class<?> of, ObjectNode properties, Set<String> nullable, Set<String> answered, Set<String> asked) {

    Shape(Class<?> of) {
        this(of, Json.object(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void take(Shape unwrapped) {
        properties.setAll(unwrapped.properties);
        nullable.addAll(unwrapped.nullable);
        answered.addAll(unwrapped.answered);
        asked.addAll(unwrapped.asked);
    }

    ObjectNode asAnswer() {
        return schema(answered, nullable);
    }

    ObjectNode asRequest() {
        var optional = new TreeSet<>(properties.propertyNames());
        optional.removeAll(asked);
        return schema(asked, optional);
    }

    private ObjectNode schema(Set<String> required, Set<String> orNull) {
        var schema = Json.object().put("type", "object");
        var all = schema.putObject("properties");
        for (var property : properties.properties()) {
            var told = property.getValue().deepCopy();
            all.set(property.getKey(), orNull.contains(property.getKey()) ? orNull((ObjectNode) told) : told);
        }
        if (!required.isEmpty()) {
            var list = schema.putArray("required");
            required.forEach(list::add);
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = Json.object();
            either.putArray("anyOf").add(schema).add(Json.object().put("type", "null"));
            return either;
        }
        var type = schema.path("type");
        if (type.isString()) {
            schema.putArray("type").add(type).add("null");
        }
        return schema;
    }
}
