package org.aixin.measure.benchmark;

import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.measure.load.Load;
import org.aixin.measure.load.Worker;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Spread;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Stage;
import org.jspecify.annotations.Nullable;

/** How old the province's figures are. */
public final class Freshness implements Benchmark {

    private static final String PROVINCE = "620000";
    private static final String RAW_COUNT = "measure:count";
    private static final int CONNECTIONS = 32;
    private static final List<Integer> RATES = List.of(50, 160);

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String title() {
        return "From acknowledged to visible";
    }

    @Override
    public String how() {
        return """
                Care records through the gateway at a fixed rate, due whether or not those before were answered. From the \
                answer until the province's figures in Redis have risen by it; something looks every 2 ms. Answers: from \
                the moment a request was due; a service that is asked for more than it can do refuses at once. Raw limit: the two-insert transaction at the same rate, then INCR in \
                Redis by the same thread, seen in the same way: what is left is the way of looking.""";
    }

    /** What one window gave. */
    private record Sight(Load posts, Histogram micros) {

        double visible(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1e6;
        }

        /** For whoever watches the run. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "visible p50 %.3f s, p99 %.3f s; %s", visible(50), visible(99), posts);
        }
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) {
        stage.raw().prepare();
        var findings = new ArrayList<Finding>();
        try (var connection = stage.redis().connect()) {
            var redis = connection.sync();
            for (int rate : RATES) {
                findings.addAll(at(rate, stage, rounds, redis));
            }
        }
        return findings;
    }

    private static List<Finding> at(int rate, Stage stage, Rounds rounds, RedisCommands<String, String> redis) {
        redis.set(RAW_COUNT, "0");
        var raw = "raw at " + rate + "/s";
        var posted = "posted at " + rate + "/s";
        var key = key(stage);
        var seen = rounds.of(List.of(
                Subject.raw(raw, time -> raw(stage, rate, time, () -> Long.parseLong(redis.get(RAW_COUNT)))),
                Subject.of(posted, time -> posted(stage, rate, time, () -> events(redis.get(key))))));
        return findings(rate, seen.getOrDefault(posted, List.of()), seen.getOrDefault(raw, List.of()));
    }

    private static List<Finding> findings(int rate, List<Sight> sights, List<Sight> raws) {
        var at = " at " + rate + "/s";
        return List.of(
                visible("visible" + at + ", p50", 50, sights, raws, "under 0.5 s"),
                visible("visible" + at + ", p99", 99, sights, raws, "under 2 s"),
                answered("answered" + at + ", p50", 50, sights, raws),
                answered("answered" + at + ", p99", 99, sights, raws),
                Finding.absolute(
                        "refused" + at,
                        "%",
                        sights.stream()
                                .map(sight -> sight.posts().refusedPercent())
                                .toList(),
                        "none"));
    }

    private static Finding visible(
            String what, double percentile, List<Sight> sights, List<Sight> raws, @Nullable String goal) {
        return new Finding(
                what,
                "s",
                Spread.of(
                        sights.stream().map(sight -> sight.visible(percentile)).toList()),
                Spread.of(raws.stream().map(sight -> sight.visible(percentile)).toList()),
                null,
                goal);
    }

    private static Finding answered(String what, double percentile, List<Sight> sights, List<Sight> raws) {
        return Finding.compared(
                what,
                "ms",
                sights.stream().map(sight -> sight.posts().millisAt(percentile)).toList(),
                raws.stream().map(sight -> sight.posts().millisAt(percentile)).toList(),
                null);
    }

    private static Sight posted(Stage stage, int rate, Duration time, LongSupplier number) {
        stage.people().freshen();
        try (var watcher = new Watcher(number)) {
            var posts =
                    Load.pressed(any -> Post.throughTheGateway(stage, watcher::acknowledge), CONNECTIONS, rate, time);
            return new Sight(posts, watcher.micros());
        }
    }

    private static Sight raw(Stage stage, int rate, Duration time, LongSupplier number) {
        var twoInserts = stage.raw().twoInserts();
        try (var watcher = new Watcher(number);
                var connection = stage.redis().connect()) {
            var redis = connection.sync();
            var posts = Load.open(
                    any -> {
                        var transaction = twoInserts.hire(any);
                        return (Worker) () -> {
                            int done = transaction.work();
                            watcher.acknowledge();
                            redis.incr(RAW_COUNT);
                            return done;
                        };
                    },
                    CONNECTIONS,
                    rate,
                    time);
            return new Sight(posts, watcher.micros());
        }
    }

    private static String key(Stage stage) {
        return "stats:g%d:DIVISION:%s:%d"
                .formatted(
                        stage.generation(),
                        PROVINCE,
                        BusinessDays.today(stage.clock()).getYear());
    }

    /** Contacts and visits in a copy: a version, a blank, and the figures as JSON. */
    private static long events(@Nullable String copy) {
        if (copy == null) {
            return 0;
        }
        var flows = AixinJson.mapper()
                .readTree(copy.substring(copy.indexOf(' ') + 1))
                .at("/flows");
        return flows.valueStream()
                .mapToLong(metrics ->
                        metrics.at("/contacts").asLong() + metrics.at("/visits").asLong())
                .sum();
    }
}
