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
        add(Mismatch.unknown(unknown(context, parser, name)));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String text, String why) {
        return noted(field(place(context.getParser())), type);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number number, String why) {
        return noted(field(place(context.getParser())), type);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String why) {
        var place = field(place(parser));
        parser.skipChildren();
        return noted(place, type.getRawClass());
    }

    private @Nullable Object noted(String field, Class<?> type) {
        add(Mismatch.expected(field, type));
        return type.isPrimitive() ? ClassUtil.defaultValue(type) : null;
    }

    /** Records keep unknown fields aside until their object has ended; only the object's place is left by then. */
    private static String unknown(DeserializationContext context, JsonParser parser, String name) {
        var main = context.getParser();
        if (main == parser) {
            return field(place(parser));
        }
        var path = new StringBuilder(field(main.streamReadContext().pathAsPointer()));
        append(path, name, -1);
        return path.toString();
    }

    /** Where the current value stands; a value that has just begun already has a context of its own inside it. */
    private static JsonPointer place(JsonParser parser) {
        var context = parser.streamReadContext();
        var begun = parser.hasToken(JsonToken.START_OBJECT) || parser.hasToken(JsonToken.START_ARRAY);
        var parent = context.getParent();
        return (begun && parent != null ? parent : context).pathAsPointer();
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
