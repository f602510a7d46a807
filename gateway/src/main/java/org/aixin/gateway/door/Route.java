package org.aixin.gateway.door;

import static org.aixin.gateway.door.Door.AGENCY;
import static org.aixin.gateway.door.Door.CONSOLE;
import static org.aixin.gateway.door.Door.MINI;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything below one path belongs to one service. Paths are passed on as they are; what is not in the table is not
 * there.
 */
record Route(Door door, String path, String owner) {

    /** The whole table: no path stands below another. */
    static final List<Route> TABLE = Stream.of(
                    to("miniprogram-api", MINI, ""),
                    to(
                            "registry-service",
                            CONSOLE,
                            "/divisions",
                            "/units",
                            "/cadres",
                            "/households",
                            "/recipients",
                            "/recipient-changes",
                            "/survey-rounds",
                            "/imports",
                            "/exports",
                            "/comparisons",
                            "/duplicates",
                            "/accounts",
                            "/clients",
                            "/audit-events",
                            "/dictionaries"),
                    to(
                            "pairing-service",
                            CONSOLE,
                            "/pairings",
                            "/assignment-plans",
                            "/handovers",
                            "/social-organisations",
                            "/auxiliary-pairings",
                            "/donations",
                            "/volunteer-projects",
                            "/special-fund"),
                    to(
                            "visit-service",
                            CONSOLE,
                            "/care-records",
                            "/spot-checks",
                            "/tickets",
                            "/care-events",
                            "/calendar",
                            "/roll-calls"),
                    to("policy-service", CONSOLE, "/policies", "/entitlement-rules", "/responsibilities"),
                    to(
                            "stats-service",
                            CONSOLE,
                            "/statistics",
                            "/targets",
                            "/snapshots",
                            "/reports",
                            "/bulletins",
                            "/reminder-letters",
                            "/notices",
                            "/meetings",
                            "/inspections",
                            "/external-stats",
                            "/alerts"),
                    to("registry-service", AGENCY, "/recipients", "/recipient-events", "/comparison-batches"),
                    to("visit-service", AGENCY, "/tickets"),
                    to("stats-service", AGENCY, "/statistics", "/alerts"))
            .flatMap(routes -> routes)
            .toList();

    /** Where whoever wants to log in may go without having proven anything. */
    static final List<String> OPEN = Stream.of("/login", "/binding", "/refresh")
            .map(path -> MINI.prefix() + path)
            .toList();

    /** The path itself and all below it. */
    String pattern() {
        return path + "/**";
    }

    private static Stream<Route> to(String owner, Door door, String... paths) {
        return Arrays.stream(paths).map(path -> new Route(door, door.prefix() + path, owner));
    }
}
