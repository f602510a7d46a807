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
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
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
        Object value;
        try {
            value = getMapper().readerFor(type).withHandler(collector).readValue(message.getBody());
        } catch (DatabindException failure) {
            collector.add(mismatch(failure));
            throw new UnreadableBody(collector.mismatches(), null, failure, message);
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

    private static Mismatch mismatch(DatabindException failure) {
        var type = failure instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        return Mismatch.expected(MismatchCollector.field(failure), type);
    }
}
