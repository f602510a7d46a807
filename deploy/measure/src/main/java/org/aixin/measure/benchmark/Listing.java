package org.aixin.measure.benchmark;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.json.AixinJson;
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
import org.jspecify.annotations.Nullable;

/** How fast the register is listed, what the scope costs, and how fast cadres are found deep in their list and by name. */
public final class Listing implements Benchmark {

    private static final String API = "/api/console/v1";
    private static final String WITHIN_TWICE = "at most twice as long as without scope";
    private static final int SIZE = 20;
    private static final int DEEP = 5_000;
    private static final int WINDOWS = 3;

    /** The unit with most others right below it. */
    private static final String LARGEST_UNIT = """
            select managed_by from registry.unit_history where managed_by is not null and to_day is null
            group by managed_by order by count(*) desc, managed_by limit 1""";

    /** The office of the county: its cadres are as many as are looked up, those of the largest unit are more. */
    private static final String OFFICE_OF_COUNTY = """
            select managed_by from registry.unit_history where division_code like '622921%' and to_day is null
            and managed_by is not null group by managed_by order by count(*) desc, managed_by limit 1""";

    private static final String BELOW = """
            with recursive below as (select %d as id union select h.unit_id from registry.unit_history h
            join below b on h.managed_by = b.id where h.to_day is null) select group_concat(id) from below""";

    /** In households for which cadres of these units care. */
    private static final String CARED_FOR = """
            household_id in (select p.household_id from registry.paired p join registry.cadre c on c.id = p.cadre_id
            where c.unit_id in (%s) and (p.to_day is null or p.to_day > current_date))""";

    /** A row as the list reads it. */
    private static final Map<String, String> COLUMNS = Map.of(
            "recipient", "id, household_id, division_code, category, status, name, id_number",
            "cadre", "id, version, name, id_number, phone, unit_id, division_code, level, cadre_rank, active");

    /**
     * Some of the register.
     *
     * @param grant of who sees nothing else
     * @param query by which who sees everything asks for it
     * @param sql that chooses the same rows
     */
    private record Area(String title, String table, Grant grant, String query, String sql) {

        String path() {
            return API + "/" + table + "s?size=" + SIZE;
        }
    }

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public String title() {
        return "Lists of the register";
    }

    @Override
    public String how() {
        return """
                Pages of %d; p95, each connection asking again at once. Scope: the same page at registry-service, with one \
                connection, for an office or unit that sees nothing else, and by a filter for whoever sees everything, \
                which puts no scope into the SQL; people of a unit are those for whom its cadres care. Raw limit: the page's ids and their rows, two statements through JDBC \
                without scope; the list also counts, and tells households, cadres and names. Cadres: through the gateway, \
                for the province's office, page %d or the last there is, a name and a telephone number of another cadre \
                each time. The first list is warmed for all; each has %d windows.""".formatted(SIZE, DEEP, WINDOWS);
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) throws Exception {
        var findings = new ArrayList<Finding>();
        long unit = stage.database().number(LARGEST_UNIT);
        var below = stage.database().row(BELOW.formatted(unit)).get(0);
        long office = stage.database().number(OFFICE_OF_COUNTY);
        var belowOffice = stage.database().row(BELOW.formatted(office)).get(0);
        var areas = List.of(
                new Area(
                        "township",
                        "recipient",
                        Grant.division("622921100"),
                        "&division=622921100",
                        "division_code like '622921100%'"),
                new Area(
                        "county",
                        "recipient",
                        Grant.division("622921"),
                        "&division=622921",
                        "division_code like '622921%'"),
                new Area(
                        "unit and those below",
                        "cadre",
                        Grant.unit(unit),
                        "&unit=" + unit,
                        "unit_id in (" + below + ")"),
                new Area(
                        "people of a county's office and those below",
                        "recipient",
                        Grant.unit(office),
                        "&unit=" + office,
                        CARED_FOR.formatted(belowOffice)),
                new Area(
                        "people of the largest unit and those below",
                        "recipient",
                        Grant.unit(unit),
                        "&unit=" + unit,
                        CARED_FOR.formatted(below)),
                new Area(
                        "province",
                        "recipient",
                        Grant.division("620000"),
                        "&division=620000",
                        "division_code like '62%'"));
        rounds.of(List.of(Subject.<Load>of(
                "first page of the province",
                time -> Load.closed(gateway(stage, API + "/recipients?size=" + SIZE), 1, time))));
        for (var area : areas) {
            findings.addAll(scoped(area, stage, rounds));
        }
        findings.addAll(cadres(stage, rounds));
        return findings;
    }

    private static List<Finding> scoped(Area area, Stage stage, Rounds rounds) {
        var raw = "SQL of the " + area.title();
        var without = area.title() + " without scope";
        var scoped = area.title() + " with scope";
        var door = area.title() + " through the gateway";
        var seen = rounds.few(
                WINDOWS,
                List.of(
                        Subject.<Load>raw(raw, time -> Load.closed(number -> new Selects(stage, area), 1, time)),
                        Subject.<Load>of(
                                without,
                                time -> Load.closed(
                                        direct(stage, Grant.province(), area.path() + area.query()), 1, time)),
                        Subject.<Load>of(
                                scoped, time -> Load.closed(direct(stage, area.grant(), area.path()), 1, time)),
                        Subject.<Load>of(
                                door, time -> Load.closed(gateway(stage, area.path() + area.query()), 1, time))));
        var rawLoads = seen.getOrDefault(raw, List.of());
        var unscoped = seen.getOrDefault(without, List.of());
        return List.of(
                p95(scoped + ", beside without", seen.getOrDefault(scoped, List.of()), unscoped, WITHIN_TWICE),
                p95(without + ", beside SQL", unscoped, rawLoads, null),
                p95(door + ", beside SQL", seen.getOrDefault(door, List.of()), rawLoads, null));
    }

    private static Finding p95(String what, List<Load> loads, List<Load> beside, @Nullable String goal) {
        return Posting.compared(what + ", p95", "ms", loads, beside, load -> load.millisAt(95), goal);
    }

    private static List<Finding> cadres(Stage stage, Rounds rounds) throws IOException, Refused {
        var path = API + "/cadres?size=" + SIZE;
        int deep = Math.max(1, Math.min(DEEP, (total(stage, path) + SIZE - 1) / SIZE));
        var known = stage.people().known();
        var findings = new ArrayList<Finding>();
        for (int connections : List.of(1, 16)) {
            int many = connections;
            var of = " of cadres at " + many;
            var seen = rounds.few(
                    WINDOWS,
                    List.of(
                            Subject.<Load>of("first page" + of, time -> Load.closed(gateway(stage, path), many, time)),
                            Subject.<Load>of(
                                    "page " + deep + of,
                                    time -> Load.closed(gateway(stage, path + "&page=" + deep), many, time)),
                            Subject.<Load>of(
                                    "search by name" + of,
                                    time -> Load.closed(
                                            searches(
                                                    stage,
                                                    turn -> body(
                                                            "name",
                                                            known.get(turn % known.size())
                                                                    .name())),
                                            many,
                                            time)),
                            Subject.<Load>of(
                                    "search by telephone" + of,
                                    time -> Load.closed(
                                            searches(
                                                    stage,
                                                    turn -> body(
                                                            "phone",
                                                            known.get(turn % known.size())
                                                                    .phone())),
                                            many,
                                            time))));
            seen.forEach((what, loads) -> findings.add(Finding.absolute(
                    what + ", p95", "ms", Posting.figures(loads, load -> load.millisAt(95)), goal(what, many))));
        }
        return findings;
    }

    /** With sixteen connections and all 251 000 cadres. */
    private static @Nullable String goal(String what, int connections) {
        if (connections == 1) {
            return null;
        }
        return what.startsWith("first") ? "under 76 ms" : what.startsWith("page") ? "under 118 ms" : "under 203 ms";
    }

    private static int total(Stage stage, String path) throws IOException, Refused {
        try (var line = Line.to(stage.system().gateway())) {
            var page = line.get(path, stage.office()).good();
            return AixinJson.mapper().readTree(page.body()).at("/total").asInt();
        }
    }

    private static String body(String field, String value) {
        return AixinJson.mapper().writeValueAsString(Map.of(field, value));
    }

    private static Crew gateway(Stage stage, String path) {
        var office = stage.office();
        return number -> new Pages(Line.to(stage.system().gateway()), path, office);
    }

    private static Crew direct(Stage stage, Grant grant, String path) {
        var caller = new Caller(
                "console:measure",
                CallerKind.CONSOLE,
                null,
                List.of(grant),
                Set.of("REGISTRY_READ", "CADRE_READ", "CHILD_DATA"));
        URI address = stage.system().url(Deployable.REGISTRY);
        var token = stage.system().internalTokens(stage.clock()).mint(caller, "registry-service");
        return number -> new Pages(Line.to(address), path, Map.of("Authorization", "Bearer " + token));
    }

    private static Crew searches(Stage stage, IntFunction<String> bodies) {
        var office = stage.office();
        return number -> new Searches(Line.to(stage.system().gateway()), office, bodies, number * 7);
    }

    private record Pages(Line line, String path, Map<String, String> headers) implements Worker {

        @Override
        public int work() throws IOException, Refused {
            line.get(path, headers).good();
            return 1;
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    private static final class Searches implements Worker {

        private final Line line;
        private final Map<String, String> headers;
        private final IntFunction<String> bodies;
        private int turn;

        private Searches(Line line, Map<String, String> headers, IntFunction<String> bodies, int turn) {
            this.line = line;
            this.headers = headers;
            this.bodies = bodies;
            this.turn = turn;
        }

        @Override
        public int work() throws IOException, Refused {
            line.post(API + "/cadres/searches?size=" + SIZE, headers, bodies.apply(turn++))
                    .good();
            return 1;
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    /** The ids of a page, then their rows. */
    private static final class Selects implements Worker {

        private final Connection connection;
        private final PreparedStatement ids;
        private final PreparedStatement rows;

        private Selects(Stage stage, Area area) throws SQLException {
            this.connection = stage.system().servers().database().administrator();
            this.ids = connection.prepareStatement(
                    "select division_code, id from registry.%s where %s order by division_code, id limit %d"
                            .formatted(area.table(), area.sql(), SIZE + 1));
            this.rows =
                    connection.prepareStatement("select %s from registry.%s where id in (%s) order by division_code, id"
                            .formatted(
                                    COLUMNS.get(area.table()),
                                    area.table(),
                                    String.join(", ", Collections.nCopies(SIZE, "?"))));
        }

        @Override
        public int work() throws SQLException {
            long last = 0;
            try (var found = ids.executeQuery()) {
                for (int i = 1; i <= SIZE; i++) {
                    // A page that is not full asks for its last row again.
                    last = found.next() ? found.getLong(2) : last;
                    rows.setLong(i, last);
                }
            }
            try (var found = rows.executeQuery()) {
                while (found.next()) {
                    found.getBytes("name");
                }
            }
            return 1;
        }

        @Override
        public void close() throws IOException {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
