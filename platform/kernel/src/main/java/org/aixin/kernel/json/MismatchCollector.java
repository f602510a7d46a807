package org.aixin.kernel.json;

import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.json.UnreadableBody.Mismatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.util.ClassUtil;

/** Notes what does not fit and reads on with null or zero, so that a client hears of all of it at once. */
class MismatchCollector extends DeserializationProblemHandler {

    private static final int ENOUGH = 100;

    private final List<Mismatch> mismatches = new ArrayList<>();

    List<Mismatch> mismatches() {
        return mismatches;
    }

    void add(Mismatch mismatch) {
        if (mismatches.size() < ENOUGH) {
            mismatches.add(mismatch);
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, ValueDeserializer<?> into, Object bean, String name) {
        add(Mismatch.unknown(field(parser)));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String text, String why) {
        return noted(context, type);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number number, String why) {
        return noted(context, type);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String why) {
        parser.skipChildren();
        return noted(context, type.getRawClass());
    }

    private @Nullable Object noted(DeserializationContext context, Class<?> type) {
        add(Mismatch.expected(field(context.getParser()), type));
        return type.isPrimitive() ? ClassUtil.defaultValue(type) : null;
    }

    private static String field(JsonParser parser) {
        return field(parser.streamReadContext().pathAsPointer());
    }

    static String field(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            append(path, step.getPropertyName(), step.getIndex());
        }
        return path.toString();
    }

    private static String field(JsonPointer pointer) {
        var path = new StringBuilder();
        for (var at = pointer; at != null && !at.matches(); at = at.tail()) {
            append(path, at.getMatchingIndex() >= 0 ? null : at.getMatchingProperty(), at.getMatchingIndex());
        }
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable String name, int index) {
        if (name == null) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
    }
}
