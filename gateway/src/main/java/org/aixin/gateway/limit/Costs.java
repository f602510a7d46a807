package org.aixin.gateway.limit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request costs, for some make us work harder than others or are worth more to whoever guesses. */
final class Costs {

    private static final int ORDINARY = 1;
    private static final int SEARCH = 5;

    private static final Set<String> LOOKING_UP = Set.of("idNumber", "phone", "certificate");

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
            // A file of 64 MB comes in 128 pieces, which cost us little more than keeping them.
            post("/api/console/v1/(imports|comparisons)/[0-9]+/pieces", 1),
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

        private boolean fits(Asked asked) {
            return (method.isEmpty() || method.equals(asked.method()))
                    && path.matcher(asked.path()).matches();
        }
    }

    static int of(Asked asked) {
        return TABLE.stream()
                .filter(cost -> cost.fits(asked))
                .findFirst()
                .map(Cost::tokens)
                .orElse(isSearch(asked) || isLookup(asked) ? SEARCH : ORDINARY);
    }

    /** Whether somebody is looked up by what is theirs alone. */
    static boolean isLookup(Asked asked) {
        return asked.isBelow("/open/v1/recipients")
                || asked.isBelow("/api/console/v1/duplicates")
                || NAMED_WITHIN.matcher(asked.path()).matches()
                || asked.query().stream().anyMatch(one -> LOOKING_UP.contains(one.name()));
    }

    private static boolean isSearch(Asked asked) {
        return asked.query().stream()
                .anyMatch(one -> one.name().equals("q") && !one.value().isEmpty());
    }

    private static Cost post(String path, int tokens) {
        return new Cost("POST", pattern(path), tokens);
    }

    private static Cost any(String path, int tokens) {
        return new Cost("", pattern(path), tokens);
    }

    /** What is decoded may hold anything. */
    private static Pattern pattern(String path) {
        return Pattern.compile(path, Pattern.DOTALL);
    }
}
