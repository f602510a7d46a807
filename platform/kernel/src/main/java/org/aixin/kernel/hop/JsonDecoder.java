package org.aixin.kernel.hop;

import feign.Response;
import feign.codec.DecodeException;
import feign.codec.Decoder;
import java.io.IOException;
import java.lang.reflect.Type;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers as events are read: a field the other service added yesterday does not break today's reader. */
class JsonDecoder implements Decoder {

    private final JsonMapper json = AixinJson.mapper();

    @Override
    public @Nullable Object decode(Response response, Type type) throws IOException {
        var body = response.body();
        if (body == null || type == void.class || type == Void.class) {
            return null;
        }
        try (var in = body.asInputStream()) {
            var bytes = in.readAllBytes();
            if (type == byte[].class) {
                return bytes;
            }
            return bytes.length == 0 ? null : json.readValue(bytes, json.constructType(type));
        } catch (JacksonException e) {
            throw new DecodeException(response.status(), String.valueOf(e.getMessage()), response.request(), e);
        }
    }
}
