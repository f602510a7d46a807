package org.aixin.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** What a request costs, for some make us work harder than others or are worth more to whoever guesses. */
final class Costs {

    private static final int ORDINARY = 1;
    private static final int SEARCH = 5;

    private static final Pattern SEARCHING = Pattern.compile("(^|.*&)q=[^&].*");
    private static final Pattern LOOKING_UP = Pattern.compile("(^|.*&)(idNumber|phone|certificate)=.*");

    /** Whoever is looked up here is named in the body, which only passes through. */
    private static final Pattern NAMED_WITHIN = Pattern.compile("/api/console/v1/(recipients|cadres)/searches");

    /** The first that fits; every other request is ordinary. */
    private static final List<Cost> TABLE = List.of(
            // Passwords are hashed, codes and links are guessed at, assertions are verified.
            post("/api/console/v1/session/code", 5),
            post("/api/console/v1/session/.*", 10),
            post("/api/console/v1/first-administrator", 20),
            post("/oauth2/token", 10),
            post("/api/mini/v1/login", 2),
            post("/api/mini/v1/binding", 20),
            // What is reckoned anew or written to files.
            post("/api/console/v1/(exports|imports|comparisons|assignment-plans)(/.*)?", 20),
            post("/api/console/v1/statistics/(reconciliation|generations)(/.*)?", 20),
            any("/api/console/v1/(reports|bulletins)(/.*)?", 5),
            // Names and numbers in clear.
            post("/api/(console|mini)/v1/.*/(reveal|reveals|labels)", 10),
            // Up to two hundred at once.
            post("/api/mini/v1/care-records/batch", 10),
            post("/api/mini/v1/attachments", 5),
            post("/open/v1/comparison-batches(/.*)?", 20),
            any("/open/v1/recipients(/.*)?", 5));

    private Costs() {}

    private record Cost(String method, Pattern path, int tokens) {

        private boolean fits(HttpServletRequest request) {
            return (method.isEmpty() || method.equals(request.getMethod()))
                    && path.matcher(request.getRequestURI()).matches();
        }
    }

    static int of(HttpServletRequest request) {
        return TABLE.stream()
                .filter(cost -> cost.fits(request))
                .findFirst()
                .map(Cost::tokens)
                .orElse(queryFits(request, SEARCHING) || isLookup(request) ? SEARCH : ORDINARY);
    }

    /** Whether somebody is looked up by what is theirs alone. */
    static boolean isLookup(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/open/v1/recipients")
                || request.getRequestURI().startsWith("/api/console/v1/duplicates")
                || NAMED_WITHIN.matcher(request.getRequestURI()).matches()
                || queryFits(request, LOOKING_UP);
    }

    /** The query and never the body, which only passes through. */
    private static boolean queryFits(HttpServletRequest request, Pattern pattern) {
        var query = request.getQueryString();
        return query != null && pattern.matcher(query).matches();
    }

    private static Cost post(String path, int tokens) {
        return new Cost("POST", Pattern.compile(path), tokens);
    }

    private static Cost any(String path, int tokens) {
        return new Cost("", Pattern.compile(path), tokens);
    }
}
