package org.aixin.e2e;

import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.bench.access.Credentials;
import org.aixin.bench.access.DemoRole;
import org.aixin.bench.load.Bar;
import org.aixin.bench.load.DemoStamp;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoSize;
import org.aixin.bench.plan.DemoUnit;
import org.aixin.bench.plan.Gansu;
import org.aixin.standalone.Form;
import org.aixin.standalone.Progress;
import org.aixin.standalone.RunningSystem;
import org.aixin.standalone.SystemSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A running system with a demo in it, and callers at its door. */
final class Demo implements AutoCloseable {

    /** The township, its county, its prefecture, the province. */
    private static final List<String> DIVISIONS = List.of("622921100", "622921", "622900", "620000");

    final RunningSystem system;
    final Door door;
    Map<String, String> office;
    private final Credentials credentials;
    private final DemoStamp stamp;
    private final DemoPlan plan;

    private Demo(RunningSystem system, DemoSize size) {
        this.system = system;
        this.stamp = system.loadDemo(size, Clock.systemUTC(), Bar.on(System.out, false));
        this.plan = DemoPlan.of(Gansu.read(), size, DemoPlan.SEED, stamp.until());
        this.door = Door.at(system.gateway());
        system.admit(plan, Clock.systemUTC());
        this.credentials = Credentials.of(system.settings().data(), Clock.systemUTC());
        this.office = credentials.console(DemoRole.OFFICE);
    }

    /** Starts afresh with the township, with a proxy in every link. */
    static Demo start(String name, Form form, int instances) {
        return start(name, form, instances, DemoSize.TOWNSHIP);
    }

    /** Starts afresh, with a proxy in every link. */
    static Demo start(String name, Form form, int instances, DemoSize size) {
        var data = Path.of("target", "e2e", name).toAbsolutePath();
        RunningSystem.discard(data);
        var system = RunningSystem.start(
                SystemSettings.forTests(data, form).withInstances(instances), Progress.on(System.out));
        try {
            return new Demo(system, size);
        } catch (RuntimeException failure) {
            system.close();
            throw failure;
        }
    }

    /** The headers of a console user. */
    Map<String, String> console(DemoRole role) {
        return credentials.console(role);
    }

    DemoPlan plan() {
        return plan;
    }

    DemoStamp stamp() {
        return stamp;
    }

    /** A cadre of the demo, counted from 1, who has logged in. */
    Visitor visitor(int number) {
        var id = stamp.cadreIds().get(number - 1);
        return new Visitor(this, id, credentials.cadre(number));
    }

    /** A cadre at the door. */
    record Visitor(Demo demo, long id, Map<String, String> headers) {

        /** The first household outside RESETTLEMENT. */
        String household() {
            return households().get(0);
        }

        List<String> households() {
            return demo.door
                    .get("/api/mini/v1/recipients?size=200", headers)
                    .body()
                    .at("/items")
                    .valueStream()
                    .filter(item -> !item.at("/category").asString().equals("RESETTLEMENT"))
                    .map(item -> item.at("/householdId").asString())
                    .distinct()
                    .toList();
        }

        Door.Answer post(String key, String body) {
            return demo.door.send("POST", "/api/mini/v1/care-records", headers, body, "Idempotency-Key", key);
        }

        Door.Answer put(String id, Object version, String body) {
            return demo.door.send(
                    "PUT", "/api/mini/v1/care-records/" + id, headers, body, "If-Match", String.valueOf(version));
        }

        Door.Answer delete(String id, Object version) {
            return demo.door.send(
                    "DELETE", "/api/mini/v1/care-records/" + id, headers, null, "If-Match", String.valueOf(version));
        }

        /** A body with the four fields that are asked for. */
        String body(String kind) {
            return body(kind, household(), OffsetDateTime.now(Clock.systemUTC()).minusMinutes(1));
        }

        static String body(String kind, String household, OffsetDateTime at) {
            return """
                {"householdId":"%s","kind":"%s","occurredAt":"%s","channel":"ONSITE"}\
                """.formatted(household, kind, at);
        }

        /** The nodes in which this cadre's records show: the path of the place, and of the unit in both trees. */
        List<String> nodes() {
            var nodes = new ArrayList<String>();
            DIVISIONS.forEach(code -> nodes.add("divisions/" + code + "?"));
            demo.unitPath(id, DemoUnit::managedBy).forEach(unit -> nodes.add("units/" + unit + "?tree=MANAGED_BY&"));
            demo.unitPath(id, DemoUnit::groupLeader).forEach(unit -> nodes.add("units/" + unit + "?tree=GROUP&"));
            return nodes;
        }
    }

    private List<Long> unitPath(long cadreId, Function<DemoUnit, @Nullable Long> parent) {
        Map<Long, DemoUnit> units = plan.units().stream().collect(Collectors.toMap(DemoUnit::id, Function.identity()));
        var path = new ArrayList<Long>();
        Long next = plan.cadres().stream()
                .filter(cadre -> cadre.id() == cadreId)
                .findAny()
                .orElseThrow()
                .unitId();
        while (next != null) {
            path.add(next);
            next = parent.apply(units.get(next));
        }
        return path;
    }

    /** The answer of statistics for a node of this year. */
    JsonNode statistics(String node) {
        return door.get("/api/console/v1/statistics/" + node + "year=" + stamp.year(), office)
                .body();
    }

    /** What is counted in each node. */
    Map<String, Counted> counted(List<String> nodes) {
        var counted = new LinkedHashMap<String, Counted>();
        nodes.forEach(node -> counted.put(node, Counted.of(statistics(node))));
        return counted;
    }

    /** Contacts and visits of a node, in times and person-times, and where the answer came from. */
    record Counted(long contacts, long contactPersons, long visits, long visitPersons) {

        static Counted of(JsonNode answer) {
            return new Counted(
                    number(answer, "/metrics/contacts/events"),
                    number(answer, "/metrics/contacts/personTimes"),
                    number(answer, "/metrics/visits/events"),
                    number(answer, "/metrics/visits/personTimes"));
        }

        private static long number(JsonNode answer, String pointer) {
            var value = answer.at(pointer);
            if (!value.isNumber()) {
                throw new AssertionError("No " + pointer + " in " + answer);
            }
            return value.asLong();
        }

        Counted plus(int moreContacts, int moreVisits, int persons) {
            return new Counted(
                    contacts + moreContacts,
                    contactPersons + (long) moreContacts * persons,
                    visits + moreVisits,
                    visitPersons + (long) moreVisits * persons);
        }
    }

    /** With the figures the sessions are gone: the office logs in again, by the next code of its authenticator. */
    void emptyRedis() {
        var client = RedisClient.create(system.servers().redis().administratorUri());
        try (client;
                var connection = client.connect()) {
            connection.sync().flushall();
        }
        office = credentials.console(DemoRole.OFFICE);
    }

    @Override
    public void close() {
        system.close();
    }
}
