package org.aixin.doors;

import java.util.Arrays;
import java.util.Optional;
import org.aixin.kernel.caller.AgencyScope;

/** Scopes of agencies are named after what they open: {@code statistics:read} after {@code /open/v1/statistics}. */
final class Scopes {

    private Scopes() {}

    static Optional<String> of(String path) {
        var resource = path.replaceFirst("^/open/v1/([^/]+).*$", "$1");
        return Arrays.stream(AgencyScope.values())
                .map(AgencyScope::scope)
                .filter(scope -> scope.startsWith(resource + ":"))
                .findFirst();
    }
}
