package org.aixin.kernel.hop;

import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.aixin.kernel.json.AixinJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;

/** Writes bodies as {@link AixinJson} does. */
class JsonEncoder implements Encoder {

    @Override
    public void encode(Object body, Type type, RequestTemplate request) {
        try {
            request.body(AixinJson.mapper().writeValueAsBytes(body), StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            throw new EncodeException(String.valueOf(e.getMessage()), e);
        }
        request.removeHeader(HttpHeaders.CONTENT_TYPE);
        request.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
    }
}
