package org.aixin.measure.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Load;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Machine;
import org.aixin.measure.stage.Stage;
import org.aixin.standalone.Deployable;

/** How long it takes until a register that came as one workbook is there, and what others wait meanwhile. */
public final class Importing implements Benchmark {

    private static final int PROVINCE = 267_000;
    private static final int A_FEW = 2_000;
    private static final int TIMES = 3;
    private static final int RATE = 50;
    private static final int CONNECTIONS = 16;
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final String RAW = "LOAD DATA";
    private static final String IMPORTED = "imported";
    private static final String ALONE = "care records alone";
    private static final String BESIDE = "care records beside an import";

    /** In which tables a person of a list comes to stand. */
    private static final List<String> TABLES = List.of("household", "recipient", "recipient_history");

    /** Who keep a copy of where people live. */
    private static final List<String> FOLLOWING =
            List.of("pairing-service", "visit-service", "stats-service", "miniprogram-api");

    private static final String UNPUBLISHED = """
            select exists (select 1 from registry.outbox
            where shard in (0, 1, 2, 3, 4, 5, 6, 7) and published_at is null limit 1)""";

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String VILLAGES = """
            select group_concat(code order by code) from (select d.code from registry.division d
            join registry.division_history h on h.code = d.code and h.to_day is null
            where d.level = 'VILLAGE' order by d.code limit 700) v""";

    private final int people;

    /** @param quick whether a few are good enough */
    public Importing(boolean quick) {
        this.people = quick ? A_FEW : PROVINCE;
    }

    @Override
    public String name() {
        return "importing";
    }

    @Override
    public String title() {
        return "Importing a register from a workbook";
    }

    @Override
    public String how() {
        return """
                An .xlsx of %,d people of eight columns, sent through the gateway in pieces, checked row by row, and written: \
                sealed, indexed, with households, history, audit and events. Rows/s from the first piece to the last row. \
                Raw limit: `LOAD DATA INFILE` of the rows that the same import left in `household`, `recipient` and \
                `recipient_history`, sealed as they are, into tables of the same shape and indexes. The registry's heap is \
                the 512 MB that every deployable has here. Care records: through the gateway at 50/s, alone and beside an \
                import of a tenth, p95 from the moment each was due.""".formatted(people);
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) throws Exception {
        var villages = String.valueOf(stage.database().row(VILLAGES).get(0));
        var sheets = new SheetOfPeople(
                COMMAS.splitAsStream(villages).toList(),
                stage.database().number("select count(*) from registry.recipient"));
        var desk = new ListDesk(stage);
        var passes = new ArrayList<ListDesk.Taken>();
        var raws = new ArrayList<Double>();
        var caughtUp = new ArrayList<Double>();
        var directory =
                Files.createTempDirectory(Path.of("deploy/measure/target").toAbsolutePath(), "importing");
        try {
            rounds.few(
                    TIMES,
                    List.of(
                            Subject.<Object>of(IMPORTED, time -> {
                                var before = newest(stage);
                                passes.add(had(desk, sheets, directory, people));
                                caughtUp.add(followed(stage));
                                keep(stage, directory, before);
                                return passes.get(passes.size() - 1);
                            }),
                            Subject.<Object>raw(RAW, time -> {
                                raws.add(load(stage, directory));
                                return "%.0f rows/s".formatted(raws.get(raws.size() - 1));
                            })));
            var seen = rounds.few(
                    TIMES,
                    List.of(
                            Subject.<Load>of(ALONE, time -> posts(stage, time)),
                            Subject.<Load>of(BESIDE, time -> beside(stage, desk, sheets, directory))));
            var findings = new ArrayList<Finding>();
            findings.add(Finding.compared(
                    "people, from the first piece to the last row",
                    "rows/s",
                    passes.stream().map(ListDesk.Taken::perSecond).toList(),
                    raws,
                    "0.10 of it"));
            findings.add(Finding.absolute(
                    "of that, checked",
                    "s",
                    passes.stream().map(ListDesk.Taken::checked).toList(),
                    null));
            findings.add(Finding.absolute(
                    "of that, written",
                    "s",
                    passes.stream().map(ListDesk.Taken::written).toList(),
                    null));
            findings.add(Finding.absolute(
                    "until the projections of four services have caught up after the last row", "s", caughtUp, null));
            Machine.residentMegabytes(
                            stage.system().instance(Deployable.REGISTRY).pid())
                    .ifPresent(megabytes -> findings.add(
                            Finding.absolute("registry-service in memory", "MB", List.of((double) megabytes), null)));
            findings.add(Posting.compared(
                    "care records meanwhile, p95",
                    "ms",
                    seen.getOrDefault(BESIDE, List.of()),
                    seen.getOrDefault(ALONE, List.of()),
                    load -> load.millisAt(95),
                    "at most twice"));
            return findings;
        } finally {
            empty(directory);
        }
    }

    private static ListDesk.Taken had(ListDesk desk, SheetOfPeople sheets, Path directory, int people)
            throws Exception {
        var file = sheets.write(directory.resolve("people.xlsx"), people);
        try {
            return desk.have(file, people);
        } finally {
            Files.delete(file);
        }
    }

    /** Seconds until what was written is told, and known wherever it is projected. */
    private static double followed(Stage stage) {
        long began = System.nanoTime();
        while (stage.database().number(UNPUBLISHED) > 0
                || FOLLOWING.stream()
                        .anyMatch(service -> stage.topics().lag(service + ".recipient", RecipientChanged.TOPIC) > 0)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new MeasureFailed(
                        "The projections have not caught up after %d minutes".formatted(PATIENCE.toMinutes()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static long newest(Stage stage) {
        return Math.max(
                stage.database().number("select max(id) from registry.recipient"),
                stage.database().number("select max(id) from registry.household"));
    }

    /** The rows that an import made, to be loaded without the system. */
    private static void keep(Stage stage, Path directory, long before) throws IOException {
        for (var table : TABLES) {
            var file = directory.resolve(table);
            Files.deleteIfExists(file);
            stage.database()
                    .run("select %s from registry.%s where %s > %d into outfile '%s'"
                            .formatted(columns(stage, table), table, key(table), before, file));
        }
    }

    private static String key(String table) {
        return table.equals("recipient_history") ? "recipient_id" : "id";
    }

    /** Those that somebody fills. */
    private static String columns(Stage stage, String table) {
        return String.valueOf(stage.database()
                .row("select group_concat(column_name order by ordinal_position) from information_schema.columns where"
                        + " table_schema = 'registry' and table_name = '" + table
                        + "' and coalesce(generation_expression, '') = ''")
                .get(0));
    }

    private static double load(Stage stage, Path directory) {
        stage.raw().prepare();
        for (var table : TABLES) {
            stage.database().run("create table measure.%s like registry.%s".formatted(table, table));
        }
        long began = System.nanoTime();
        for (var table : TABLES) {
            stage.database()
                    .run("load data infile '%s' into table measure.%s character set binary (%s)"
                            .formatted(directory.resolve(table), table, columns(stage, table)));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return stage.database().number("select count(*) from measure.recipient") / seconds;
    }

    private static Load posts(Stage stage, Duration time) {
        stage.people().freshen();
        return Load.open(number -> Post.throughTheGateway(stage, () -> {}), CONNECTIONS, RATE, time);
    }

    /** The worst of the windows that the import took. */
    private Load beside(Stage stage, ListDesk desk, SheetOfPeople sheets, Path directory) throws Exception {
        var done = new AtomicBoolean();
        var cadres = Executors.newSingleThreadExecutor();
        try {
            var posts = cadres.submit(() -> {
                var loads = new ArrayList<Load>();
                do {
                    loads.add(posts(stage, Duration.ofSeconds(5)));
                } while (!done.get());
                return loads;
            });
            try {
                had(desk, sheets, directory, people / 10);
            } finally {
                done.set(true);
            }
            return posts.get().stream()
                    .max((one, other) -> Double.compare(one.millisAt(95), other.millisAt(95)))
                    .orElseThrow(() -> new MeasureFailed("Nobody logged anything"));
        } finally {
            cadres.shutdownNow();
        }
    }

    private static void empty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
