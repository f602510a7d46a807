package org.aixin.doors;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Puts the modules' documents into one, in their order. */
final class Merging {

    private final ObjectNode merged;

    /** @param frame title, tags, and what callers show at each door */
    Merging(ObjectNode frame) {
        merged = frame.deepCopy();
    }

    void add(Module module, ObjectNode document) {
        var added = document.deepCopy();
        var schemas = added.path("components").path("schemas");
        var all = merged.withObjectProperty("components").withObjectProperty("schemas");
        var others = others(schemas instanceof ObjectNode object ? object : Json.object(), all);
        Json.each(added, node -> {
            var ref = node.path("$ref").stringValue("");
            if (ref.startsWith(Json.SCHEMAS) && others.contains(ref.substring(Json.SCHEMAS.length()))) {
                node.put("$ref", Json.SCHEMAS + module.prefix() + ref.substring(Json.SCHEMAS.length()));
            }
        });
        schemas.properties().forEach(schema -> {
            var name = others.contains(schema.getKey()) ? module.prefix() + schema.getKey() : schema.getKey();
            all.set(name, schema.getValue());
        });
        var paths = merged.withObjectProperty("paths");
        added.path("paths")
                .properties()
                .forEach(path -> Json.lay(Json.object().set(path.getKey(), path.getValue()), paths));
    }

    ObjectNode merged() {
        return merged;
    }

    /** Names under which something else stands already, and names of what refers to one of those. */
    private static Set<String> others(ObjectNode schemas, ObjectNode all) {
        var others = new TreeSet<String>();
        schemas.properties().forEach(schema -> {
            if (all.has(schema.getKey()) && !all.get(schema.getKey()).equals(schema.getValue())) {
                others.add(schema.getKey());
            }
        });
        var before = -1;
        while (before != others.size()) {
            before = others.size();
            schemas.properties()
                    .forEach(schema -> Json.each(schema.getValue(), node -> {
                        var ref = node.path("$ref").stringValue("");
                        if (ref.startsWith(Json.SCHEMAS)
                                && others.contains(ref.substring(Json.SCHEMAS.length()))
                                && all.has(schema.getKey())) {
                            others.add(schema.getKey());
                        }
                    }));
        }
        return others;
    }
}
