package org.aixin.measure.benchmark;

import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.measure.load.Crew;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Load;
import org.aixin.measure.load.Refused;
import org.aixin.measure.load.Worker;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Stage;
import org.aixin.standalone.Deployable;

/** How fast an office sees its figures. */
public final class Dashboards implements Benchmark {

    private static final int CONNECTIONS = 16;
    private static final int RATE = 100;
    private static final String API = "/api/console/v1/statistics";
    private static final Map<String, String> NODES = Map.of("county", "622921", "province", "620000");

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public String title() {
        return "Dashboards";
    }

    @Override
    public String how() {
        return """
                A dashboard is what the console asks for when it is opened: one call, or where that does not exist the \
                figures of the place and those of the places right below. 16 connections; p50 and p99 at 100 dashboards \
                a second, from the moment each was due; throughput with each connection asking again at once. Raw \
                limit: one MGET of the same copies, through the same driver.""";
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) throws Exception {
        var findings = new ArrayList<Finding>();
        for (var name : List.of("county", "province")) {
            findings.addAll(of(name, NODES.getOrDefault(name, ""), stage, rounds));
        }
        return findings;
    }

    private static List<Finding> of(String name, String code, Stage stage, Rounds rounds) throws Exception {
        int year = BusinessDays.today(stage.clock()).getYear();
        var opened = opened(stage, code, year);
        var paths = opened.paths();
        var keys = opened.keys();
        Crew raw = number -> new Copies(stage, keys);
        var paced = rounds.of(List.of(
                Subject.<Load>raw("MGET of " + name, time -> Load.open(raw, CONNECTIONS, RATE, time)),
                Subject.<Load>of(
                        name + " through the gateway",
                        time -> Load.open(gateway(stage, paths), CONNECTIONS, RATE, time)),
                Subject.<Load>of(name + " direct", time -> Load.open(direct(stage, paths), CONNECTIONS, RATE, time))));
        var full = rounds.of(List.of(
                Subject.<Load>raw("MGET of " + name + ", all at once", time -> Load.closed(raw, CONNECTIONS, time)),
                Subject.<Load>of(
                        name + " through the gateway, all at once",
                        time -> Load.closed(gateway(stage, paths), CONNECTIONS, time)),
                Subject.<Load>of(
                        name + " direct, all at once", time -> Load.closed(direct(stage, paths), CONNECTIONS, time))));
        var what = "%s (%d requests, %d copies)".formatted(name, paths.size(), keys.length);
        var findings = new ArrayList<Finding>();
        for (var way : List.of(" through the gateway", " direct")) {
            var at = paced.getOrDefault(name + way, List.of());
            var rawAt = paced.getOrDefault("MGET of " + name, List.of());
            var all = full.getOrDefault(name + way + ", all at once", List.of());
            var rawAll = full.getOrDefault("MGET of " + name + ", all at once", List.of());
            findings.add(Posting.compared(what + way + ", p50", "ms", at, rawAt, load -> load.millisAt(50), null));
            findings.add(Posting.compared(
                    what + way + ", p99", "ms", at, rawAt, load -> load.millisAt(99), "under 50 ms, ratio at most 15"));
            findings.add(Posting.compared(what + way, "dashboards/s", all, rawAll, Load::perSecond, null));
        }
        return findings;
    }

    /** Everything that the console asks for, in one request or in two, and the copies that are told. */
    @SuppressWarnings("ArrayRecordComponent") // made once, never compared
    private record Opened(List<String> paths, String[] keys) {}

    private static Opened opened(Stage stage, String code, int year) throws IOException, Refused {
        var whole = API + "/dashboard?division=" + code + "&year=" + year;
        var itself = API + "/divisions/" + code + "?year=" + year;
        var children = API + "/divisions/" + code + "/children?year=" + year;
        var places = new LinkedHashSet<>(List.of(code));
        try (var line = Line.to(stage.system().gateway())) {
            var office = stage.office();
            var below = AixinJson.mapper()
                    .readTree(line.get(children, office).good().body());
            below.at("/items")
                    .valueStream()
                    .forEach(child -> places.add(child.at("/division/code").asString()));
            var page = line.get(whole, office);
            if (page.status() != 200) {
                return new Opened(List.of(itself, children), keys(stage, places, year));
            }
            AixinJson.mapper()
                    .readTree(page.body())
                    .at("/counties")
                    .valueStream()
                    .forEach(county -> places.add(county.at("/code").asString()));
            return new Opened(List.of(whole), keys(stage, places, year));
        }
    }

    private static String[] keys(Stage stage, Collection<String> places, int year) {
        long generation = stage.generation();
        return places.stream()
                .map(place -> "stats:g%d:DIVISION:%s:%d".formatted(generation, place, year))
                .toArray(String[]::new);
    }

    private static Crew gateway(Stage stage, List<String> paths) {
        var office = stage.office();
        return number -> new Page(Line.to(stage.system().gateway()), paths, office);
    }

    private static Crew direct(Stage stage, List<String> paths) {
        var office = new Caller(
                "console:measure", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("STATISTICS_READ"));
        var token = stage.system().internalTokens(stage.clock()).mint(office, "stats-service");
        return number -> new Page(
                Line.to(stage.system().url(Deployable.STATS)), paths, Map.of("Authorization", "Bearer " + token));
    }

    private record Page(Line line, List<String> paths, Map<String, String> headers) implements Worker {

        @Override
        public int work() throws IOException, Refused {
            for (var path : paths) {
                line.get(path, headers).good();
            }
            return 1;
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    private static final class Copies implements Worker {

        private final StatefulRedisConnection<String, String> connection;
        private final String[] keys;

        private Copies(Stage stage, String[] keys) {
            this.connection = stage.redis().connect();
            this.keys = keys;
        }

        @Override
        public int work() throws Refused {
            var copies = connection.sync().mget(keys);
            if (copies.isEmpty() || !copies.get(0).hasValue()) {
                throw new Refused("Redis has no copy");
            }
            return 1;
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
