package org.aixin.e2e.scope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that is asked of one path, and what everybody gets. */
final class Case {

    final String method;
    final String path;
    /** Null at the gateway. */
    final @Nullable String service;

    final int line;
    final Map<String, String> parameters = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    final Map<Actor, Outcome> outcomes = new EnumMap<>(Actor.class);
    final Set<Actor> skipped = EnumSet.noneOf(Actor.class);

    @Nullable
    String body;

    @Nullable
    String version;

    String items = "/items";
    String key = "id";

    Case(String method, String path, @Nullable String service, int line) {
        this.method = method;
        this.path = path;
        this.service = service;
        this.line = line;
    }

    boolean reads() {
        return method.equals("GET") || path.endsWith("/labels") || path.endsWith("/roster-checks");
    }

    /** Who asks, in the order of {@link Actor}. */
    List<Actor> asked() {
        var asked = new ArrayList<Actor>();
        for (var actor : Actor.values()) {
            if (!skipped.contains(actor) && (service != null || actor.side() != Actor.Side.INSIDE)) {
                asked.add(actor);
            }
        }
        return asked;
    }

    /** What the table says, else what the door says to whoever is not named. */
    Outcome outcome(Actor actor) {
        var told = outcomes.get(actor);
        return told == null ? Outcome.of(unproven(actor) ? 401 : 403, true) : told;
    }

    /** A session is a cookie, which only the console's door looks at. */
    private boolean unproven(Actor actor) {
        return actor == Actor.NOBODY
                || (service == null && actor.side() == Actor.Side.CONSOLE && !path.startsWith("/api/console/"));
    }

    @Override
    public String toString() {
        return "line " + line + ": " + method + " " + (service == null ? "" : service) + path + " " + parameters;
    }
}
