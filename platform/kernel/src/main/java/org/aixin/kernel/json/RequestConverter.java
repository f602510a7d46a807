package org.aixin.kernel.json;

import java.io.IOException;
import java.util.Map;
import org.aixin.kernel.json.UnreadableBody.Mismatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's body to its end, whatever is wrong on the way, and refuses it with all that was. */
class RequestConverter extends JacksonJsonHttpMessageConverter {

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
        var collector = new MismatchCollector();
        var reader = getMapper().readerFor(type).withHandler(collector);
        Object value;
        try (var parser = reader.createParser(message.getBody())) {
            value = read(reader, parser, collector, message);
        } catch (JacksonException failure) {
            throw new HttpMessageNotReadableException("Not JSON", failure, message);
        }
        if (!collector.mismatches().isEmpty()) {
            throw new UnreadableBody(collector.mismatches(), value, null, message);
        }
        if (value == null) {
            throw new HttpMessageNotReadableException("The JSON text null", message);
        }
        return value;
    }

    private static @Nullable Object read(
            ObjectReader reader, JsonParser parser, MismatchCollector collector, HttpInputMessage message) {
        try {
            return reader.readValue(parser);
        } catch (DatabindException failure) {
            collector.add(mismatch(failure, parser));
            throw new UnreadableBody(collector.mismatches(), null, failure, message);
        }
    }

    private static Mismatch mismatch(DatabindException failure, JsonParser parser) {
        var type = failure instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        var field = MismatchCollector.field(failure);
        return type != null && type.isPrimitive() && isMissing(parser)
                ? Mismatch.required(field)
                : Mismatch.expected(field, type);
    }

    /** A null, or an object that has ended without the value. */
    private static boolean isMissing(JsonParser parser) {
        return parser.hasToken(JsonToken.VALUE_NULL) || parser.hasToken(JsonToken.END_OBJECT);
    }
}
