package org.aixin.gateway.door;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.aixin.gateway.limit.Limits;
import org.aixin.kernel.page.RowCount;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.function.ServerResponse;

/** Of a service's headers only those on the list go out, and a place it names is named as the client knows it. */
@Component
class Answers implements ResponseHttpHeadersFilter {

    private static final Set<String> LET_THROUGH = Set.of(
            "allow",
            "cache-control",
            "content-disposition",
            "content-length",
            "content-type",
            "etag",
            "idempotency-replayed",
            "last-modified",
            "retry-after");

    @Override
    public HttpHeaders apply(HttpHeaders come, ServerResponse response) {
        var go = new HttpHeaders();
        come.forEach((name, values) -> {
            if (LET_THROUGH.contains(name.toLowerCase(Locale.ROOT))) {
                go.put(name, values);
            }
        });
        rows(come.getFirst(RowCount.HEADER));
        var place = place(come.getFirst(HttpHeaders.LOCATION));
        if (place != null) {
            go.set(HttpHeaders.LOCATION, place);
        }
        return go;
    }

    /** How many rows it holds is told inside alone, for an agency's account. */
    private static void rows(@Nullable String said) {
        var request = RequestContextHolder.getRequestAttributes();
        if (said != null && request != null && said.matches("[0-9]{1,7}")) {
            request.setAttribute(Limits.ROWS, Integer.valueOf(said), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Without scheme and host, which are ours; none at all if it does not stand behind a door. */
    private static @Nullable String place(@Nullable String location) {
        if (location == null) {
            return null;
        }
        try {
            var uri = URI.create(location);
            var path = uri.getRawPath();
            if (path == null || Route.TABLE.stream().noneMatch(route -> within(path, route.path()))) {
                return null;
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean within(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
