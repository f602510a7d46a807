package org.aixin.kernel.page;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Says beside an answer to an agency how many rows it holds: the elements of a list, of a page, or of whatever else has
 * {@code items}. The gateway, which looks into no answer, takes as many from the agency's day and keeps the header; an
 * answer that is no list has none and counts as one row there.
 */
@ControllerAdvice
public class RowCount implements ResponseBodyAdvice<Object> {

    public static final String HEADER = "X-Aixin-Rows";

    private static final String ITEMS = "items";

    private static final ClassValue<Optional<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.getName().equals(ITEMS)
                                    && Collection.class.isAssignableFrom(component.getType()))
                            .map(component -> {
                                var accessor = component.getAccessor();
                                accessor.setAccessible(true);
                                return accessor;
                            })
                            .findFirst()
                    : Optional.empty();
        }
    };

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && Callers.find().map(Caller::kind).orElse(null) == CallerKind.AGENCY) {
            rows(body).ifPresent(rows -> response.getHeaders().set(HEADER, Integer.toString(rows)));
        }
        return body;
    }

    /** Empty for what is no list. */
    static OptionalInt rows(Object body) {
        if (body instanceof Collection<?> list) {
            return OptionalInt.of(list.size());
        }
        var accessor = ACCESSORS.get(body.getClass());
        if (accessor.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return accessor.get().invoke(body) instanceof Collection<?> items
                    ? OptionalInt.of(items.size())
                    : OptionalInt.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record does not tell its " + ITEMS, impossible);
        }
    }
}
