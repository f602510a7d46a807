package org.aixin.measure.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.load.Load;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Stage;
import tools.jackson.databind.JsonNode;

/** How long it takes to count the whole province anew, while cadres go on logging. */
public final class Rebuilding implements Benchmark {

    private static final int TIMES = 2;
    private static final int RATE = 50;
    private static final int CONNECTIONS = 16;
    private static final int BATCH = 500;
    private static final String RAW = "500-row upserts";
    private static final String REBUILT = "rebuilt";
    private static final String GENERATIONS = "/api/console/v1/statistics/generations";
    private static final String PROVINCE = "province";

    private final boolean anyDemo;

    /** @param anyDemo whether a small demo is good enough */
    public Rebuilding(boolean anyDemo) {
        this.anyDemo = anyDemo;
    }

    @Override
    public String name() {
        return "rebuilding";
    }

    @Override
    public String title() {
        return "Counting the province anew";
    }

    @Override
    public String how() {
        return """
                `POST /api/console/v1/statistics/generations` until the new generation is filled and compared, while care \
                records come in through the gateway at 50/s and are counted into both. Answers: those records', from the \
                moment each was due. Raw limit: transactions that upsert 500 rows of `counted_record`, nothing else, on \
                one thread.""";
    }

    /**
     * Gives up what a run that was broken off is still building, and waits until its rows are gone: both go on by
     * themselves after every start, and would take a core from whatever is measured.
     *
     * @return how many were given up
     */
    public static int giveUpLeftovers(Stage stage) throws IOException {
        var desk = new OfficeDesk(stage, GENERATIONS);
        var building = desk.await(now -> true)
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/state").asString().equals("BUILDING"))
                .map(one -> one.at("/gen").asInt())
                .toList();
        for (var gen : building) {
            retire(desk, gen);
        }
        desk.await(now -> now.at("/items").valueStream().noneMatch(Rebuilding::isBeingCleared));
        return building.size();
    }

    private static boolean isBeingCleared(JsonNode generation) {
        return generation.at("/state").asString().equals("RETIRED")
                && !generation.at("/droppedAt").isString();
    }

    private record Pass(double perSecond, double seconds, double millisAt99) {}

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) throws Exception {
        if (!anyDemo && !stage.stamp().demo().equals(PROVINCE)) {
            throw new Skipped("the data directory holds the demo %s, not %s (--data, --demo)"
                    .formatted(stage.stamp().demo(), PROVINCE));
        }
        stage.raw().prepare();
        var upserts = stage.raw().counted(BATCH);
        var desk = new OfficeDesk(stage, GENERATIONS);
        var raws = new ArrayList<Double>();
        var passes = new ArrayList<Pass>();
        rounds.few(
                TIMES,
                List.of(
                        Subject.<Boolean>raw(
                                RAW,
                                time -> raws.add(Load.closed(upserts, 1, time).perSecond())),
                        Subject.<Boolean>of(REBUILT, time -> passes.add(pass(stage, desk)))));
        return List.of(
                Finding.compared(
                        "rebuilt",
                        "records/s",
                        passes.stream().map(Pass::perSecond).toList(),
                        raws,
                        null),
                Finding.absolute(
                        "a whole rebuild, comparison included",
                        "s",
                        passes.stream().map(Pass::seconds).toList(),
                        null),
                Finding.absolute(
                        "answered meanwhile, p99",
                        "ms",
                        passes.stream().map(Pass::millisAt99).toList(),
                        null));
    }

    private static Pass pass(Stage stage, OfficeDesk desk) throws Exception {
        stage.people().freshen();
        var done = new AtomicBoolean();
        var cadres = Executors.newSingleThreadExecutor();
        try {
            var posts = cadres.submit(() -> posts(stage, done));
            long began = System.nanoTime();
            var gen = desk.start("rebuilds").at("/gen").asInt();
            JsonNode built;
            try {
                built = generation(desk.await(now -> isBuilt(generation(now, gen))), gen);
            } finally {
                done.set(true);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            var loads = posts.get();
            retire(desk, gen);
            var worst =
                    loads.stream().mapToDouble(load -> load.millisAt(99)).max().orElse(0);
            return new Pass(built.at("/build/records").asLong() / seconds, seconds, worst);
        } finally {
            cadres.shutdownNow();
        }
    }

    private static void retire(OfficeDesk desk, int gen) throws IOException {
        if (desk.post("/" + gen + "/retirement").status() >= 300) {
            throw new MeasureFailed("Generation %d cannot be given up".formatted(gen));
        }
    }

    private static List<Load> posts(Stage stage, AtomicBoolean done) {
        var loads = new ArrayList<Load>();
        while (!done.get()) {
            stage.people().freshen();
            loads.add(Load.open(
                    number -> Post.throughTheGateway(stage, () -> {}), CONNECTIONS, RATE, Duration.ofSeconds(5)));
        }
        return loads;
    }

    private static JsonNode generation(JsonNode all, int gen) {
        return all.at("/items")
                .valueStream()
                .filter(one -> one.at("/gen").asInt() == gen)
                .findAny()
                .orElseThrow(() -> new MeasureFailed("Generation %d has vanished".formatted(gen)));
    }

    private static boolean isBuilt(JsonNode generation) {
        return generation.at("/build/finishedAt").isString();
    }
}
