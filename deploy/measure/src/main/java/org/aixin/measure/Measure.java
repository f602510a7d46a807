package org.aixin.measure;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aixin.bench.load.DemoStamp;
import org.aixin.bench.plan.DemoSize;
import org.aixin.measure.benchmark.BatchUpload;
import org.aixin.measure.benchmark.Benchmark;
import org.aixin.measure.benchmark.Consuming;
import org.aixin.measure.benchmark.Dashboards;
import org.aixin.measure.benchmark.Exporting;
import org.aixin.measure.benchmark.Freshness;
import org.aixin.measure.benchmark.Importing;
import org.aixin.measure.benchmark.Listing;
import org.aixin.measure.benchmark.Posting;
import org.aixin.measure.benchmark.Rebuilding;
import org.aixin.measure.benchmark.Reconciling;
import org.aixin.measure.benchmark.Skipped;
import org.aixin.measure.benchmark.Starting;
import org.aixin.measure.load.Line;
import org.aixin.measure.load.Load;
import org.aixin.measure.load.Worker;
import org.aixin.measure.report.Circumstances;
import org.aixin.measure.report.Measured;
import org.aixin.measure.report.Page;
import org.aixin.measure.report.Section;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Spin;
import org.aixin.measure.stage.Machine;
import org.aixin.measure.stage.Stage;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.RunningSystem;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code deploy/bench/run}: starts the system, measures it, writes what was found. */
public final class Measure {

    /** In the order in which they are run: counting needs the records that posting leaves. */
    private static List<Benchmark> all(boolean quick) {
        return List.of(
                new Posting(),
                new Freshness(),
                new BatchUpload(),
                new Consuming(quick),
                new Dashboards(),
                new Listing(),
                new Exporting(),
                new Importing(quick),
                new Reconciling(),
                new Rebuilding(quick));
    }

    private static final int CEILING_CONNECTIONS = 16;

    private final MeasureSettings settings;
    private final List<Benchmark> benchmarks;
    private final Clock clock = Clock.systemUTC();
    private boolean failed;

    private Measure(MeasureSettings settings) {
        this.settings = settings;
        this.benchmarks = all(settings.quick());
    }

    public static void main(String... arguments) {
        try {
            var measure = new Measure(MeasureSettings.parse(Arrays.asList(arguments)));
            measure.checkNames();
            measure.run();
            System.exit(measure.failed ? 1 : 0);
        } catch (Exception e) {
            tell("");
            tell(String.valueOf(e.getMessage()));
            LoggerFactory.getLogger(Measure.class).error("Nothing could be measured", e);
            System.exit(1);
        }
    }

    private void checkNames() {
        var known = names();
        for (var name : settings.only()) {
            if (!known.contains(name)) {
                throw new MeasureFailed("Unknown benchmark %s: there are %s".formatted(name, String.join(", ", known)));
            }
        }
    }

    private void run() throws Exception {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty(
                "aixin.log", settings.directory().resolve("measure.log").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var spin = new Spin();
        spin.learn();
        boolean wantsStarts = settings.wants(Starting.NAME);
        var starting = new Starting(
                settings.data(), size(), settings.portOffset(), wantsStarts ? settings.starts() : 0, Measure::tell);
        if (wantsStarts) {
            tell("starting in one JVM");
            starting.inOneJvm(settings.directory().resolve("one-jvm"));
        }
        tell("starting in processes");
        var system = starting.inProcesses();
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end-of-all"));
        try (var stage = Stage.on(system, size(), clock, Measure::tell);
                var rounds = new Rounds(
                        settings.windows(),
                        settings.window(),
                        settings.warmUp(),
                        !settings.quick(),
                        spin,
                        stage.watch())) {
            int leftovers = Rebuilding.giveUpLeftovers(stage);
            if (leftovers > 0) {
                tell("  gave up %d rebuild(s) that an earlier run had left".formatted(leftovers));
            }
            rounds.rest();
            double ceiling = ceiling(system);
            for (var benchmark : benchmarks) {
                if (settings.wants(benchmark.name())) {
                    rounds.rest();
                    found(section(benchmark, stage, rounds), stage, ceiling);
                }
            }
            if (wantsStarts) {
                starting.resident(system, "after everything");
                found(
                        new Section(
                                Starting.NAME, Starting.TITLE, Starting.HOW, starting.findings(), null, 0, List.of()),
                        stage,
                        ceiling);
            }
        }
        tell("written to " + settings.page());
    }

    /** Written down at once: whatever ends the run later, this stays. */
    private void found(Section section, Stage stage, double ceiling) {
        Page.write(settings.page(), List.of(new Measured(circumstances(stage, ceiling), section)), names());
    }

    private List<String> names() {
        return Stream.concat(Stream.of(Starting.NAME), benchmarks.stream().map(Benchmark::name))
                .toList();
    }

    /** What is there, else what was asked for. */
    private DemoSize size() {
        var title = DemoStamp.read(settings.data().resolve(DemoStamp.FILE))
                .map(DemoStamp::demo)
                .orElse(settings.demo());
        return DemoSize.of(title)
                .orElseThrow(() -> new MeasureFailed(
                        "Unknown demo %s: there are %s".formatted(title, String.join(", ", DemoSize.titles()))));
    }

    private Section section(Benchmark benchmark, Stage stage, Rounds rounds) {
        tell(benchmark.title());
        try {
            var findings = benchmark.run(stage, rounds);
            var seen = rounds.seen();
            return new Section(
                    benchmark.name(),
                    benchmark.title(),
                    benchmark.how(),
                    findings,
                    null,
                    seen.discarded(),
                    seen.windows());
        } catch (Skipped skipped) {
            return without(benchmark, rounds, String.valueOf(skipped.getMessage()));
        } catch (Exception e) {
            failed = true;
            LoggerFactory.getLogger(Measure.class).error("{} broke off", benchmark.name(), e);
            return without(benchmark, rounds, "it broke off: " + e.getMessage());
        }
    }

    private static Section without(Benchmark benchmark, Rounds rounds, String why) {
        tell("  not measured: " + why);
        var seen = rounds.seen();
        return new Section(
                benchmark.name(), benchmark.title(), benchmark.how(), List.of(), why, seen.discarded(), seen.windows());
    }

    /** What the generator manages when the answer costs next to nothing: no figure near it says anything of the system. */
    private double ceiling(RunningSystem system) {
        var address = system.instance(Deployable.VISIT).managementUrl();
        double perSecond = 0;
        // The first one warms.
        for (var time : List.of(warm(), settings.window())) {
            perSecond = Load.closed(number -> new Probe(Line.to(address)), CEILING_CONNECTIONS, time)
                    .perSecond();
        }
        return perSecond;
    }

    private Duration warm() {
        var most = Duration.ofSeconds(20);
        return settings.warmUp().compareTo(most) < 0 ? settings.warmUp().plusSeconds(1) : most;
    }

    private record Probe(Line line) implements Worker {

        @Override
        public int work() throws Exception {
            line.get("/actuator/health/liveness", Map.of()).good();
            return 1;
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    private Circumstances circumstances(Stage stage, double ceiling) {
        var stamp = stage.stamp();
        var tuning = stage.system().settings().tuning();
        return new Circumstances(
                clock.instant(),
                Machine.commit(),
                Machine.processor(),
                Runtime.getRuntime().availableProcessors(),
                Machine.memoryMegabytes(),
                System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                "one JVM per deployable (%s); MariaDB 11.4 with innodb_flush_log_at_trx_commit=1 and the binary log on with sync_binlog=1; Redis with an append-only file; one Kafka node in the load generator's JVM"
                        .formatted(String.join(" ", tuning.jvm())),
                "demo %s (%d cadres, %d households), %d care records at the end; a buffer pool of %d MB; %d cadres' phones post"
                        .formatted(
                                stamp.demo(),
                                stamp.totals().cadres(),
                                stamp.totals().households(),
                                stage.database().number("select count(*) from visit.care_record"),
                                tuning.bufferPoolMegabytes(),
                                stage.people().number()),
                "%d of %d s in turns, after %d s of warming in this run%s"
                        .formatted(
                                settings.windows(),
                                settings.window().toSeconds(),
                                settings.warmUp().toSeconds(),
                                settings.quick() ? "; a quick look, no measurement" : ""),
                ceiling);
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
