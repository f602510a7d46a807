package org.aixin.e2e.scope;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aixin.bench.access.AgencyDoor;
import org.aixin.bench.access.DemoAccess;
import org.aixin.kernel.caller.AgencyScope;
import org.aixin.standalone.RunningSystem;

/** Somebody at each door who was just let in, and from whom something is taken while they go on asking. */
final class Leaving {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String COUNTY = "DIVISION:622921";
    private static final String PAIRINGS = "/api/console/v1/pairings?size=200";
    private static final String FIGURES = "/open/v1/statistics/divisions/622921";

    private final RunningSystem system;
    private final World world;
    private final Crowd crowd;
    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private final Map<String, Duration> took = new TreeMap<>();
    private long since;

    private Leaving(RunningSystem system, World world, Crowd crowd) {
        this.system = system;
        this.world = world;
        this.crowd = crowd;
    }

    /**
     * Somebody who goes on asking.
     *
     * @param path what for
     * @param status what they get as soon as it is gone
     * @param total how much is left to them where they are still answered
     * @param taking what takes it from them
     */
    private record Watch(String path, Map<String, String> headers, int status, int total, Runnable taking) {

        boolean gone(World world) {
            var answer = world.at("GET", path, headers, null);
            return answer.status() == status
                    && (status != 200 || answer.body().at("/total").asInt() == total);
        }
    }

    static Leaving of(RunningSystem system, World world, Crowd crowd) {
        var leaving = new Leaving(system, world, crowd);
        leaving.offices();
        leaving.cadres();
        leaving.agencies();
        leaving.watches.forEach((who, watch) ->
                world.at("GET", watch.path(), watch.headers(), null).is(200, who + ", who has all of it yet,"));
        return leaving;
    }

    private void offices() {
        office("an office without its role", 403, 0, id -> give(id, List.of(), List.of()));
        office(
                "an office moved to the next county",
                200,
                1,
                id -> give(id, List.of("OFFICE"), List.of("DIVISION:622922")));
        office("an office without its grant", 200, 0, id -> give(id, List.of("OFFICE"), List.of()));
        office("an office whose account is closed", 401, 0, this::close);
    }

    private interface Taking {
        void from(String id);
    }

    private void office(String who, int status, int total, Taking taking) {
        var login = "scope-leaver-" + watches.size();
        var id = crowd.open(login, "PROVINCE");
        give(id, List.of("OFFICE"), List.of(COUNTY));
        var headers = crowd.firstLogIn(login).headers();
        watches.put(who, new Watch(PAIRINGS, headers, status, total, () -> taking.from(id)));
    }

    private void give(String id, List<String> roles, List<String> grants) {
        crowd.give(Actor.SECURITY, id, roles, grants).required("The grants");
    }

    private void close(String id) {
        crowd.console(Actor.SYSTEM)
                .put(
                        "/accounts/" + id,
                        Map.of("name", "某某", "status", "DISABLED"),
                        Long.toString(crowd.version("/accounts/" + id)))
                .required("The account");
    }

    private void cadres() {
        cadre("a cadre who left", World.FAR, "{\"from\":\"$today\",\"active\":false}");
        cadre("a cadre who was transferred", World.SPARE, "{\"from\":\"$today\",\"unitId\":\"" + World.BUREAU + "\"}");
    }

    private void cadre(String who, World.Care care, String change) {
        var headers = Crowd.bearer(crowd.logIn(care).text("/accessToken"));
        watches.put(
                who,
                new Watch(
                        "/api/mini/v1/recipients",
                        headers,
                        401,
                        0,
                        () -> world.changed("cadres/" + care.cadre() + "/spans", world.filled(change))));
    }

    private void agencies() {
        agency("an agency that is shut out", "DISABLED", COUNTY);
        agency("an agency on other terms", "ACTIVE", "DIVISION:622922");
    }

    private void agency(String who, String status, String grant) {
        var key = crowd.keyOf(Actor.AGENCY);
        var made = crowd.console(Actor.SYSTEM)
                .post("/clients", Crowd.terms(who, key, AgencyScope.STATISTICS_READ, "ACTIVE", COUNTY))
                .required("The agency");
        var id = made.text("/id");
        var token =
                new AgencyDoor(system.gateway(), world.clock()).token(new DemoAccess.Client(id, key.toJSONObject()));
        watches.put(
                who,
                new Watch(
                        FIGURES,
                        Crowd.bearer(token.text("/access_token")),
                        401,
                        0,
                        () -> crowd.console(Actor.SYSTEM)
                                .put(
                                        "/clients/" + id,
                                        Crowd.terms(who, key, AgencyScope.STATISTICS_READ, status, grant),
                                        "1")
                                .required("The agency")));
    }

    void takeAway() {
        since = System.nanoTime();
        watches.values().forEach(watch -> watch.taking().run());
    }

    boolean allGone() {
        watches.forEach((who, watch) -> {
            if (!took.containsKey(who) && watch.gone(world)) {
                took.put(who, Duration.ofNanos(System.nanoTime() - since));
            }
        });
        return took.size() == watches.size();
    }

    Map<String, Duration> took() {
        return took;
    }

    @Override
    public String toString() {
        return took.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().toMillis() + " ms")
                .collect(Collectors.joining(", "));
    }
}
