package org.aixin.kernel.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.json.UnreadableBody.Mismatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request's body to its end, whatever is wrong on the way, and refuses it with all that was. */
class RequestConverter extends JacksonJsonHttpMessageConverter {

    /** Each of them costs another reading of the whole body. */
    private static final int ENOUGH = 20;

    RequestConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return read(getJavaType(type.getType(), null), message);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return read(getJavaType(type, null), message);
    }

    private Object read(JavaType type, HttpInputMessage message) throws IOException {
        var body = tree(message);
        if (body.isNull()) {
            throw new HttpMessageNotReadableException("The JSON text null", message);
        }
        var brokeOff = new ArrayList<Mismatch>();
        while (true) {
            var collector = new MismatchCollector();
            try (var parser = getMapper().treeAsTokens(body)) {
                Object value = getMapper()
                        .readerFor(type)
                        .withHandler(collector)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readValue(parser);
                return checked(value, brokeOff, collector, message);
            } catch (JacksonException failure) {
                if (failure.getPath().isEmpty() && !(failure instanceof DatabindException)) {
                    throw new HttpMessageNotReadableException("Not what any body looks like", failure, message);
                }
                var mismatch = mismatch(failure, body);
                brokeOff.add(mismatch);
                // Some mismatches end the reading. It goes on without the value, so that the others are told as well.
                if (brokeOff.size() > ENOUGH || !mended(body, failure)) {
                    brokeOff.addAll(collector.mismatches());
                    throw new UnreadableBody(brokeOff, null, failure, message);
                }
            }
        }
    }

    private JsonNode tree(HttpInputMessage message) throws IOException {
        try {
            return getMapper()
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(message.getBody());
        } catch (JacksonException failure) {
            throw new HttpMessageNotReadableException("Not JSON", failure, message);
        }
    }

    private static Object checked(
            @Nullable Object value, List<Mismatch> brokeOff, MismatchCollector collector, HttpInputMessage message) {
        var all = new ArrayList<>(brokeOff);
        all.addAll(collector.mismatches());
        if (!all.isEmpty()) {
            throw new UnreadableBody(all, value, null, message);
        }
        if (value == null) {
            throw new HttpMessageNotReadableException("The JSON text null", message);
        }
        return value;
    }

    /** What should have stood where the reading broke off; null where that is not known. */
    private static @Nullable Class<?> wanted(JacksonException failure) {
        if (failure instanceof MismatchedInputException mismatched) {
            return mismatched.getTargetType();
        }
        var tooLarge = failure instanceof InputCoercionException ? failure : failure.getCause();
        return tooLarge instanceof InputCoercionException number ? number.getTargetType() : null;
    }

    private static Mismatch mismatch(JacksonException failure, JsonNode body) {
        var type = wanted(failure);
        var field = MismatchCollector.field(failure);
        var missing = type != null
                && type.isPrimitive()
                && (at(body, failure.getPath()).isMissingNode()
                        || at(body, failure.getPath()).isNull());
        return missing ? Mismatch.required(field) : Mismatch.expected(field, type);
    }

    /** Puts a harmless value where the reading broke off; false when there is no such place or it was mended before. */
    private static boolean mended(JsonNode body, JacksonException failure) {
        var path = failure.getPath();
        if (path.isEmpty()) {
            return false;
        }
        var type = wanted(failure);
        var harmless = harmless(type);
        if (at(body, path).equals(harmless)) {
            return false;
        }
        var last = path.get(path.size() - 1);
        var parent = at(body, path.subList(0, path.size() - 1));
        if (parent instanceof ObjectNode object && last.getPropertyName() != null) {
            object.set(last.getPropertyName(), harmless);
            return true;
        }
        if (parent instanceof ArrayNode array && last.getIndex() >= 0 && last.getIndex() < array.size()) {
            array.set(last.getIndex(), harmless);
            return true;
        }
        return false;
    }

    private static JsonNode harmless(@Nullable Class<?> type) {
        if (type == null || !type.isPrimitive()) {
            return NullNode.getInstance();
        }
        return type == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(0);
    }

    private static JsonNode at(JsonNode body, List<JacksonException.Reference> path) {
        var node = body;
        for (var step : path) {
            node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
        }
        return node;
    }
}
