package org.aixin.gateway.door;

import static org.aixin.gateway.door.Door.AGENCY;
import static org.aixin.gateway.door.Door.CONSOLE;
import static org.aixin.gateway.door.Door.MINI;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aixin.kernel.caller.AgencyScope;
import org.jspecify.annotations.Nullable;

/**
 * Everything below one path belongs to one service. Paths are passed on as they are; what is not in the table is not
 * there.
 *
 * @param scope what an agency must have been given to come in here; null at the other doors
 */
record Route(Door door, String path, String owner, @Nullable AgencyScope scope) {

    /** The whole table: no path stands below another. */
    static final List<Route> TABLE = Stream.of(
                    to("miniprogram-api", MINI, ""),
                    to("miniprogram-api", CONSOLE, "/cadre-bindings"),
                    to(
                            "registry-service",
                            CONSOLE,
                            "/divisions",
                            "/units",
                            "/cadres",
                            "/households",
                            "/recipients",
                            "/recipient-changes",
                            "/standing-findings",
                            "/survey-rounds",
                            "/movements",
                            "/entered-rows",
                            "/benefit-enrolments",
                            "/benefit-figures",
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
                    toAgencies("registry-service", "/recipients", AgencyScope.RECIPIENTS_QUERY),
                    toAgencies("registry-service", "/recipient-events", AgencyScope.RECIPIENT_EVENTS_WRITE),
                    toAgencies("registry-service", "/comparison-batches", AgencyScope.COMPARISON_BATCHES_WRITE),
                    toAgencies("visit-service", "/tickets", AgencyScope.TICKETS_WRITE),
                    toAgencies("stats-service", "/statistics", AgencyScope.STATISTICS_READ),
                    toAgencies("stats-service", "/alerts", AgencyScope.ALERTS_WRITE))
            .flatMap(routes -> routes)
            .toList();

    /** Where whoever wants to log in may go without having proven anything. */
    static final List<String> OPEN = Stream.concat(
                    Stream.of("/login", "/binding", "/refresh").map(path -> MINI.prefix() + path),
                    Stream.of(TokenDoor.PATH))
            .toList();

    /** The path itself and all below it. */
    String pattern() {
        return path + "/**";
    }

    private static Stream<Route> to(String owner, Door door, String... paths) {
        return Arrays.stream(paths).map(path -> new Route(door, door.prefix() + path, owner, null));
    }

    private static Stream<Route> toAgencies(String owner, String path, AgencyScope scope) {
        return Stream.of(new Route(AGENCY, AGENCY.prefix() + path, owner, scope));
    }
}
