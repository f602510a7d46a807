package org.aixin.measure.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.aixin.kernel.json.AixinJson;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Refused;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Machine;
import org.aixin.measure.stage.Stage;
import org.aixin.standalone.Deployable;

/** How long the whole register takes to leave as a sheet, by one and by four at once, out of a small heap. */
public final class Exporting implements Benchmark {

    private static final String PATH = "/api/console/v1/exports";
    private static final int TIMES = 3;
    private static final int TOGETHER = 4;
    private static final String RAW = "SQL of the same rows";
    private static final String WORKBOOK = "one .xlsx";
    private static final String TEXT = "one .csv";
    private static final String FOUR = "four .xlsx at once";
    private static final String WITHIN = "within 2 s";

    /** Whoever runs out of memory ends, and the measurement with it; what an account may take along is asked of production. */
    private static final String[] SMALL = {
        "-Xms256m", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Daixin.exports.rows-per-day=2000000000"
    };

    /** Which headers the JDK's client says by itself. */
    private static final List<String> NOT_OURS = List.of("connection", "content-length", "host");

    @Override
    public String name() {
        return "exporting";
    }

    @Override
    public String title() {
        return "Exporting the register as a sheet";
    }

    @Override
    public String how() {
        return """
                Everybody in the province, masked, ordered and fetched through the gateway by the province's office, while \
                registry-service has a heap of 256 MB and ends when that is too small. First byte and last: from the press \
                of the button, which is written down before anything is given. Raw limit: the columns that a row needs of \
                `recipient` alone, read in the same order through JDBC; a sheet also has places, households and cadres, \
                and two sealed values of each row are opened.""";
    }

    /**
     * One sheet, fetched to its end; times in seconds.
     *
     * @param rows that its order told of
     */
    private record Fetched(long rows, long bytes, double first, double last) {}

    /** Sheets that were fetched together. */
    private record Sheets(List<Fetched> all) {

        private double slowest(ToDoubleFunction<Fetched> time) {
            return all.stream().mapToDouble(time).max().orElse(0);
        }

        private double perSecond() {
            return all.stream().mapToLong(Fetched::rows).sum() / slowest(Fetched::last);
        }

        @Override
        public String toString() {
            return "first byte after %.2f s, last after %.1f s, %.0f rows/s, %.1f MB"
                    .formatted(
                            slowest(Fetched::first),
                            slowest(Fetched::last),
                            perSecond(),
                            all.stream().mapToLong(Fetched::bytes).sum() / 1e6);
        }
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) throws Exception {
        var registry = stage.system().instance(Deployable.REGISTRY);
        registry.restart(SMALL);
        try {
            var pid = registry.pid();
            var raws = new ArrayList<Double>();
            var seen = rounds.few(
                    TIMES,
                    List.of(
                            Subject.<Object>raw(RAW, time -> {
                                raws.add(read(stage));
                                return "%.0f rows/s".formatted(raws.get(raws.size() - 1));
                            }),
                            Subject.<Object>of(WORKBOOK, time -> fetched(stage, "XLSX", 1)),
                            Subject.<Object>of(TEXT, time -> fetched(stage, "CSV", 1)),
                            Subject.<Object>of(FOUR, time -> fetched(stage, "XLSX", TOGETHER))));
            if (!registry.running() || registry.pid() != pid) {
                throw new MeasureFailed("registry-service did not live through it");
            }
            var findings = new ArrayList<Finding>();
            for (var subject : List.of(WORKBOOK, TEXT, FOUR)) {
                var sheets = seen.getOrDefault(subject, List.of()).stream()
                        .map(Sheets.class::cast)
                        .toList();
                findings.add(Finding.absolute(
                        subject + ": first byte",
                        "s",
                        sheets.stream().map(one -> one.slowest(Fetched::first)).toList(),
                        WITHIN));
                findings.add(Finding.absolute(
                        subject + ": last byte",
                        "s",
                        sheets.stream().map(one -> one.slowest(Fetched::last)).toList(),
                        null));
                findings.add(Finding.compared(
                        subject + ": rows of all",
                        "rows/s",
                        sheets.stream().map(Sheets::perSecond).toList(),
                        raws,
                        null));
            }
            Machine.residentMegabytes(pid)
                    .ifPresent(megabytes -> findings.add(Finding.absolute(
                            "registry-service in memory, with a heap of 256 MB",
                            "MB",
                            List.of((double) megabytes),
                            null)));
            return findings;
        } finally {
            registry.restart();
        }
    }

    private static Sheets fetched(Stage stage, String format, int many) throws Exception {
        var office = stage.office();
        var clients = Executors.newFixedThreadPool(many);
        try {
            var all = clients.invokeAll(Stream.<Callable<Fetched>>generate(() -> () -> fetch(stage, office, format))
                    .limit(many)
                    .toList());
            var sheets = new ArrayList<Fetched>();
            for (Future<Fetched> one : all) {
                sheets.add(one.get());
            }
            return new Sheets(sheets);
        } finally {
            clients.shutdownNow();
        }
    }

    private static Fetched fetch(Stage stage, Map<String, String> office, String format) throws Exception {
        var gateway = stage.system().gateway();
        var order = AixinJson.mapper()
                .writeValueAsString(Map.of(
                        "kind", "RECIPIENTS",
                        "format", format,
                        "division", "620000",
                        "purpose", "DATA_CHECK",
                        "caseReference", "BENCH-1"));
        long rows;
        String one;
        long began;
        try (var line = Line.to(gateway)) {
            var job = AixinJson.mapper()
                    .readTree(line.post(PATH, office, order).good().body());
            rows = job.at("/rows").asLong();
            one = PATH + "/" + job.at("/id").asString();
            began = System.nanoTime();
            line.post(one + "/downloads", office, "").good();
        }
        return read(gateway.resolve(one + "/file"), office, rows, began);
    }

    private static Fetched read(URI file, Map<String, String> office, long rows, long began)
            throws IOException, InterruptedException, Refused {
        var request = HttpRequest.newBuilder(file);
        office.forEach((name, value) -> {
            if (NOT_OURS.stream().noneMatch(name::equalsIgnoreCase)) {
                request.header(name, value);
            }
        });
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        try (var in = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new Refused(answer.statusCode() + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            long bytes = in.read() < 0 ? 0 : 1;
            double first = (System.nanoTime() - began) / 1e9;
            var piece = new byte[64 * 1024];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
            }
            return new Fetched(rows, bytes, first, (System.nanoTime() - began) / 1e9);
        }
    }

    /** Rows a second, of which none is kept. */
    private static double read(Stage stage) throws SQLException {
        try (var connection = stage.system().servers().database().administrator();
                var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // row by row, as the driver has it
            long began = System.nanoTime();
            long rows = 0;
            try (var found = statement.executeQuery(
                    "select id, household_id, division_code, category, status, name, id_number from registry.recipient"
                            + " where category <> 'RESETTLEMENT' order by division_code, id")) {
                while (found.next()) {
                    if (found.getBytes("id_number").length > 0) {
                        rows++;
                    }
                }
            }
            return rows / ((System.nanoTime() - began) / 1e9);
        }
    }
}
