package org.aixin.e2e.scope;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aixin.bench.access.AgencyDoor;
import org.aixin.bench.access.CadreDoor;
import org.aixin.bench.access.ConsoleDoor;
import org.aixin.bench.access.DemoAccess;
import org.aixin.bench.access.Knocker;
import org.aixin.bench.access.Totp;
import org.aixin.kernel.caller.AgencyScope;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.InternalTokens;
import org.aixin.standalone.RunningSystem;
import org.awaitility.Awaitility;

/** Lets everybody in through the doors that they come by, and knows what each sends. */
final class Crowd {

    private static final String PASSWORD = "Blaue-Kuh-4711!";
    private static final String AUTHORIZATION = "Authorization";

    private final RunningSystem system;
    private final World world;
    private final Clock clock;
    private final InternalTokens gateway;
    private final InternalTokens stats;
    private final Map<Actor, Map<String, String>> headers = new EnumMap<>(Actor.class);
    private final Map<Actor, Caller> callers = new EnumMap<>(Actor.class);
    private final Map<Actor, ConsoleDoor> consoles = new EnumMap<>(Actor.class);
    private final Map<Actor, String> accounts = new EnumMap<>(Actor.class);
    private final Map<Actor, ECKey> keys = new EnumMap<>(Actor.class);

    Crowd(RunningSystem system, World world, Clock clock) {
        this.system = system;
        this.world = world;
        this.clock = clock;
        this.gateway = system.internalTokens(clock);
        this.stats = InternalTokens.of("stats-service", system.keys().directory(), clock);
    }

    /** Offices, units and administrators: the first by the one-time secret, the others by those before them. */
    void openAccounts() {
        var first = new ConsoleDoor(system.gateway());
        first.session();
        var system = first.post(
                        "/first-administrator",
                        Map.of(
                                "secret",
                                this.system.firstAdministratorSecret().orElseThrow(),
                                "login",
                                login(Actor.SYSTEM),
                                "name",
                                "系统管理员",
                                "password",
                                PASSWORD))
                .required("The first administrator");
        accounts.put(Actor.SYSTEM, system.text("/id"));
        enter(Actor.SYSTEM);
        for (var actor : Actor.of(Actor.Side.CONSOLE)) {
            if (actor != Actor.SYSTEM) {
                accounts.put(actor, open(login(actor), actor.area()));
            }
        }
        rights(Actor.SYSTEM, Actor.SECURITY);
        rights(Actor.SYSTEM, Actor.AUDIT);
        enter(Actor.SECURITY);
        for (var actor : Actor.of(Actor.Side.CONSOLE)) {
            if (!actor.roles().isEmpty()
                    && !List.of(Actor.SYSTEM, Actor.SECURITY, Actor.AUDIT).contains(actor)) {
                rights(Actor.SECURITY, actor);
            }
            if (actor != Actor.SYSTEM && actor != Actor.SECURITY) {
                enter(actor);
            }
        }
        accounts.forEach((actor, id) -> world.account(actor.title(), id));
        world.account("spare", open("scope-spare", "DIVISION:622921"));
        accounts.forEach((actor, id) -> world.version("account-" + actor.title(), version("/accounts/" + id)));
    }

    /** Makes an account whose owner has set the password. */
    String open(String login, String area) {
        var made = console(Actor.SYSTEM)
                .post("/accounts", Map.of("login", login, "name", "某某", "area", area))
                .required("Account " + login);
        var door = new ConsoleDoor(system.gateway());
        door.session();
        door.post("/session/password-tokens", Map.of("token", made.text("/setPasswordToken"), "password", PASSWORD))
                .required("The password of " + login);
        return made.text("/id");
    }

    /** The session of somebody who logs in for the first time. */
    ConsoleDoor firstLogIn(String login) {
        var door = new ConsoleDoor(system.gateway());
        door.enrol(login, PASSWORD, secret -> new Totp(secret).code(Totp.step(clock)));
        return door;
    }

    Knocker.Answer give(Actor by, String account, List<String> roles, List<String> grants) {
        var path = "/accounts/" + account + "/grants";
        return console(by).put(path, Map.of("roles", roles, "grants", grants), Long.toString(version(path)));
    }

    long version(String path) {
        return Long.parseLong(console(Actor.SYSTEM).get(path).required(path).text("/version"));
    }

    private void rights(Actor by, Actor to) {
        give(by, account(to), to.roles(), to.grants()).required("The grants of " + to.title());
    }

    private void enter(Actor actor) {
        var door = firstLogIn(login(actor));
        consoles.put(actor, door);
        headers.put(actor, door.headers());
        var session = door.session().required("The session of " + actor.title()).body();
        var permissions = new HashSet<String>();
        session.at("/permissions").valueStream().forEach(one -> permissions.add(one.asString()));
        callers.put(
                actor,
                new Caller(
                        "console:" + session.at("/account/id").asString(),
                        CallerKind.CONSOLE,
                        null,
                        session.at("/grants")
                                .valueStream()
                                .map(grant -> Grant.parse(grant.asString()))
                                .toList(),
                        permissions));
    }

    void bindCadres() {
        bind(Actor.CADRE, World.OURS);
        bind(Actor.COLLEAGUE, World.NEIGHBOURS);
        bind(Actor.SIBLING_CADRE, World.SIBLINGS);
    }

    private void bind(Actor actor, World.Care care) {
        headers.put(actor, bearer(logIn(care).text("/accessToken")));
        callers.put(actor, Caller.cadre(care.cadre()));
    }

    /** Logs a cadre in, and binds the phone where it is not yet. */
    Knocker.Answer logIn(World.Care care) {
        var n = care.number();
        system.wechat().phone("phone-scope-" + n, care.phone());
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> new CadreDoor(system.gateway())
                                .logIn(new DemoAccess.Cadre(
                                        n,
                                        care.cadre(),
                                        "马干部",
                                        "login-scope-" + n,
                                        "phone-scope-" + n,
                                        care.idNumber().substring(12))),
                        Knocker.Answer::ok);
    }

    void registerAgencies() {
        agency(Actor.AGENCY, "client", AgencyScope.STATISTICS_READ, "DIVISION:622921");
        agency(Actor.SIBLING_AGENCY, "client-sibling", AgencyScope.STATISTICS_READ, "DIVISION:622922");
        agency(Actor.TICKET_AGENCY, "client-tickets", AgencyScope.TICKETS_WRITE, "DIVISION:622921");
    }

    private void agency(Actor actor, String name, AgencyScope scope, String grant) {
        var key = key();
        var made = console(Actor.SYSTEM)
                .post("/clients", terms(actor.title(), key, scope, "ACTIVE", grant))
                .required("The agency");
        world.name(name, made.text("/id"));
        world.version(name, 1);
        world.name("jwk", World.json(key.toPublicJWK().toJSONObject()));
        var token = new AgencyDoor(system.gateway(), clock)
                .token(new DemoAccess.Client(made.text("/id"), key.toJSONObject()));
        headers.put(actor, bearer(token.text("/access_token")));
        keys.put(actor, key);
        callers.put(
                actor,
                new Caller(
                        "agency:" + made.text("/id"),
                        CallerKind.AGENCY,
                        null,
                        List.of(Grant.client(made.text("/id")), Grant.parse(grant)),
                        Set.of(scope.permission())));
    }

    ECKey keyOf(Actor agency) {
        return Objects.requireNonNull(keys.get(agency));
    }

    static Map<String, Object> terms(String name, ECKey key, AgencyScope scope, String status, String grant) {
        return Map.of(
                "name",
                name,
                "status",
                status,
                "keys",
                List.of(key.toPublicJWK().toJSONObject()),
                "scopes",
                List.of(scope.scope()),
                "grants",
                List.of(grant));
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("scope-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK knows P-256", e);
        }
    }

    /** What somebody sends at the gateway. */
    Map<String, String> at(Actor actor) {
        return new LinkedHashMap<>(headers.getOrDefault(actor, Map.of()));
    }

    /** What the gateway, or a service, would send on somebody's behalf. */
    Map<String, String> inside(Actor actor, String service) {
        return switch (actor) {
            case NOBODY -> new LinkedHashMap<>();
            case STRANGER -> bearer(gateway.mint(Caller.anonymous(), service));
            case JOB -> bearer(stats.job(service));
            default -> bearer(gateway.mint(Objects.requireNonNull(callers.get(actor)), service));
        };
    }

    ConsoleDoor console(Actor actor) {
        return Objects.requireNonNull(consoles.get(actor), actor.title());
    }

    String account(Actor actor) {
        return Objects.requireNonNull(accounts.get(actor), actor.title());
    }

    static Map<String, String> bearer(String token) {
        return new LinkedHashMap<>(Map.of(AUTHORIZATION, "Bearer " + token));
    }

    private static String login(Actor actor) {
        return "scope-" + actor.title();
    }
}
