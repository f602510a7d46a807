package org.aixin.doors;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One module's document, made from what springdoc found. */
final class Document {

    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";
    private static final String RESPONSES = "responses";
    private static final String PARAMETERS = "parameters";

    private final Module module;
    private final ObjectNode found;
    private final Map<Route, HandlerMethod> handlers;
    private final Shapes shapes;

    Document(Module module, ObjectNode found, Map<Route, HandlerMethod> handlers, Shapes shapes) {
        this.module = module;
        this.found = found;
        this.handlers = handlers;
        this.shapes = shapes;
    }

    /** @param supplement what no type tells, laid over the rest */
    ObjectNode told(ObjectNode supplement) {
        var document = Json.object();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", module.title()).put("version", "1");
        var paths = document.putObject("paths");
        handlers.forEach((route, handler) -> {
            if (route.isPublic() && !isPassedOn(route)) {
                tell(route, handler, Set.of(), paths);
            }
        });
        for (var passed : PassedOn.TABLE) {
            var handler = handlers.get(passed.inside());
            if (passed.owner() == module) {
                if (handler == null) {
                    throw new IllegalStateException("Nothing is at " + passed.inside() + " any more");
                }
                tell(passed, handler, paths);
            }
        }
        Json.lay(supplement, document);
        refuseUntold(document);
        new Directions(shapes, document).tell();
        Json.each(document, Document::anchor);
        return document;
    }

    /** Bean Validation wants the whole text to match, JSON Schema would be content with a part of it. */
    private static void anchor(ObjectNode schema) {
        var pattern = schema.path("pattern").stringValue("");
        if (!pattern.isEmpty() && !pattern.startsWith("^")) {
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
    }

    private static boolean isPassedOn(Route route) {
        return PassedOn.TABLE.stream().anyMatch(passed -> passed.outside().equals(route));
    }

    private void tell(PassedOn passed, HandlerMethod handler, ObjectNode paths) {
        tell(passed.outside(), passed.inside(), handler, passed.withheld(), paths);
    }

    private void tell(Route route, HandlerMethod handler, Set<String> withheld, ObjectNode paths) {
        tell(route, route, handler, withheld, paths);
    }

    private void tell(Route outside, Route inside, HandlerMethod handler, Set<String> withheld, ObjectNode paths) {
        var method = outside.method().toLowerCase(java.util.Locale.ROOT);
        var operation = found.path("paths").path(inside.path()).path(method);
        if (!(operation instanceof ObjectNode original)) {
            throw new IllegalStateException("springdoc knows nothing of " + inside);
        }
        var told = Json.object();
        told.put("operationId", name(outside));
        var door = Door.of(outside.path()).orElseThrow();
        told.putArray("tags").add(door.tag());
        var parameters = parameters(original, handler, withheld);
        if (!parameters.isEmpty()) {
            told.set(PARAMETERS, parameters);
        }
        if (original.has("requestBody")) {
            told.set("requestBody", original.get("requestBody").deepCopy());
        }
        told.set(RESPONSES, responses(original, handler));
        told.set("security", security(door, outside, handler));
        paths.withObjectProperty(outside.path()).set(method, told);
    }

    /** Of method and path, for methods of the same name stand at many paths. */
    private static String name(Route route) {
        var name = new StringBuilder(route.method().toLowerCase(java.util.Locale.ROOT));
        for (var word : route.path().split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty() && !word.equals("v1") && !word.equals("api")) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.toString();
    }

    private static ArrayNode parameters(ObjectNode operation, HandlerMethod handler, Set<String> withheld) {
        var parameters = Json.MAPPER.createArrayNode();
        for (var parameter : operation.path(PARAMETERS)) {
            if (!withheld.contains(parameter.path("name").stringValue())) {
                var told = (ObjectNode) parameter.deepCopy();
                // 64 bits are too many for JavaScript's numbers, and all that callers have of that kind are ids.
                if (told.path(SCHEMA).path("format").stringValue("").equals("int64")) {
                    told.set(SCHEMA, Shapes.id());
                }
                var type = told.path(SCHEMA).path("type");
                if (type.isArray()) { // a parameter is there or not, but never null
                    ((ObjectNode) told.get(SCHEMA)).set("type", type.get(0));
                }
                parameters.add(told);
            }
        }
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                parameters.add(number("page", 1, PageRequest.DEEPEST, 1));
                parameters.add(number("size", 1, PageRequest.LARGEST, PageRequest.DEFAULT_SIZE));
            }
            if (parameter.getParameterType() == IfMatch.class) {
                var header = parameters.addObject();
                header.put("name", "If-Match").put("in", "header").put("required", true);
                header.put("description", "改动所依据的版本号，3 或 \"3\"；已过时则 412");
                header.putObject(SCHEMA).put("type", "string").put("pattern", "^(\"?)[0-9]{1,18}\\1$");
            }
        }
        return parameters;
    }

    private static ObjectNode number(String name, int least, int most, int otherwise) {
        var parameter = Json.object();
        parameter.put("name", name).put("in", "query").put("required", false);
        parameter
                .putObject(SCHEMA)
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", least)
                .put("maximum", most)
                .put("default", otherwise);
        return parameter;
    }

    private static ObjectNode responses(ObjectNode operation, HandlerMethod handler) {
        var type = body(handler.getMethod().getGenericReturnType());
        var responses = Json.object();
        var status = status(handler, type);
        var success = responses.putObject(String.valueOf(status)).put("description", "成功");
        if (type == SseEmitter.class) {
            success.putObject(CONTENT)
                    .putObject(MediaType.TEXT_EVENT_STREAM_VALUE)
                    .set(SCHEMA, text());
        } else if (type == byte[].class
                || (type == void.class && !produced(handler).isEmpty())) {
            var file = Json.object().put("type", "string").put("format", "binary");
            produced(handler)
                    .forEach(kind ->
                            success.withObjectProperty(CONTENT).putObject(kind).set(SCHEMA, file.deepCopy()));
        } else if (status != 204) {
            var schema = successSchema(operation);
            success.putObject(CONTENT)
                    .putObject(MediaType.APPLICATION_JSON_VALUE)
                    .set(
                            SCHEMA,
                            (type instanceof Class<?> known && known != Object.class)
                                            || type instanceof ParameterizedType
                                    ? schema
                                    : Json.object().put(Shapes.UNTOLD, true));
        }
        responses
                .putObject("default")
                .put("description", "未能办理，说明原因")
                .putObject(CONTENT)
                .putObject(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(SCHEMA, Json.ref("Problem"));
        return responses;
    }

    /** As what a method gives a file, or writes it itself while it goes out. */
    private static List<String> produced(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? List.of() : List.of(mapping.produces());
    }

    private static ObjectNode text() {
        return Json.object().put("type", "string");
    }

    private static JsonNode successSchema(ObjectNode operation) {
        for (var response : operation.path(RESPONSES)) {
            for (var content : response.path(CONTENT)) {
                if (content.has(SCHEMA)) {
                    return content.get(SCHEMA).deepCopy();
                }
            }
        }
        return Json.object().put(Shapes.UNTOLD, true);
    }

    static int status(HandlerMethod handler) {
        return status(handler, body(handler.getMethod().getGenericReturnType()));
    }

    /** Methods that answer with anything but 200 say so by {@code @ResponseStatus}, or answer nothing. */
    private static int status(HandlerMethod handler, Type body) {
        var status = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
        if (status != null) {
            return status.code().value();
        }
        return body == Void.class ? 204 : 200;
    }

    private static Type body(Type returned) {
        return returned instanceof ParameterizedType wrapped && wrapped.getRawType() == ResponseEntity.class
                ? wrapped.getActualTypeArguments()[0]
                : returned;
    }

    private static ArrayNode security(Door door, Route route, HandlerMethod handler) {
        var security = Json.MAPPER.createArrayNode();
        if (isOpen(handler)) {
            return security;
        }
        var needed = security.addObject();
        if (door == Door.AGENCY) {
            var scopes = needed.putArray(door.scheme());
            Scopes.of(route.path()).ifPresent(scopes::add);
        } else {
            needed.putArray(door.scheme());
        }
        if (door == Door.CONSOLE && !route.method().equals("GET")) {
            needed.putArray("csrf");
        }
        return security;
    }

    private static boolean isOpen(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("BeforeLogin"));
    }

    private static void refuseUntold(ObjectNode document) {
        var untold = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> Json.each(operation.getValue(), node -> {
                            if (node.has(Shapes.UNTOLD)) {
                                untold.add(operation.getKey() + " " + path.getKey());
                            }
                        })));
        if (!untold.isEmpty()) {
            throw new IllegalStateException("No type tells what these ask or answer. Give them a record, or say in"
                    + " PassedOn which service reads and answers them: " + untold);
        }
    }
}
