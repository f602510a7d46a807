package org.aixin.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What is asked for, as whoever answers it will read it: {@code /%72eveal} is no cheaper a way to write
 * {@code /reveal}, nor {@code %69dNumber=} another question than {@code idNumber=}.
 *
 * @param path each of its parts decoded, and without what follows a semicolon
 */
record Asked(String method, String path, List<Parameter> query) {

    /** Something in the query: its name decoded, its value as it came. */
    record Parameter(String name, String value) {

        /** {@code !name} and {@code _name} are ways to give {@code name}, if nothing else does, and so is {@code name[]}. */
        private static Parameter parse(String text) {
            var parts = text.split("=", 2);
            var name = decoded(parts[0]).replaceFirst("^[!_]+", "").replaceFirst("\\[]$", "");
            return new Parameter(name, parts.length == 1 ? "" : parts[1]);
        }

        private static String decoded(String name) {
            try {
                return URLDecoder.decode(name, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException nobodyReadsIt) {
                return name;
            }
        }
    }

    static Asked of(HttpServletRequest request) {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication().elements().stream()
                .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
        var query = request.getQueryString();
        return new Asked(
                request.getMethod(),
                path,
                query == null
                        ? List.of()
                        : Arrays.stream(query.split("&")).map(Parameter::parse).toList());
    }

    /** Whether it is that path, or one below. */
    boolean isBelow(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
