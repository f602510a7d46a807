package org.aixin.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.aixin.bench.plan.DemoCohort;
import org.aixin.bench.plan.DemoFamily;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoSize;
import org.aixin.bench.plan.DemoTotals;
import org.aixin.bench.plan.Gansu;
import org.aixin.kernel.json.AixinJson;
import org.aixin.kernel.token.InternalTokens;
import org.jspecify.annotations.Nullable;

/**
 * Loads a demo through the services' own commands, in the order in which things depend on one another, and returns when
 * the statistics tell what was generated. Everything sent carries its own id or key, so a load may be repeated.
 */
public final class DemoLoader {

    private static final int ROWS = 500;

    /** Enough to keep a service busy while the last answer travels. */
    private static final int SENDERS = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Services services;
    private final Path stampFile;
    private final Clock clock;
    private final Bar bar;
    private final Duration patience;

    /**
     * @param addresses of the services, by name
     * @param gateway signs in the gateway's name
     */
    public DemoLoader(Map<String, URI> addresses, InternalTokens gateway, Path dataDirectory, Clock clock, Bar bar) {
        this(addresses, gateway, dataDirectory, clock, bar, PATIENCE);
    }

    /** @param patience with services that do not know yet what they need, and with figures that stand still */
    DemoLoader(
            Map<String, URI> addresses,
            InternalTokens gateway,
            Path dataDirectory,
            Clock clock,
            Bar bar,
            Duration patience) {
        this.services = new Services(addresses, gateway, patience);
        this.stampFile = dataDirectory.resolve(DemoStamp.FILE);
        this.clock = clock;
        this.bar = bar;
        this.patience = patience;
    }

    /**
     * Makes sure that the demo is there, and tells what was loaded, now or before.
     *
     * @throws LoadFailed when something is refused for good, or other data are there
     */
    public DemoStamp load(DemoSize size) {
        var before = DemoStamp.read(stampFile).orElse(null);
        if (before != null) {
            requireSame(before, size);
        }
        if (before != null && before.loaded()) {
            return before;
        }
        var stamp = before != null && before.sent() ? before : sent(size, before);
        stamp.totalsByYear().forEach((year, totals) -> awaitStatistics(size, year, totals));
        stamp.ended().write(stampFile);
        return stamp.ended();
    }

    private DemoStamp sent(DemoSize size, @Nullable DemoStamp before) {
        var plan = DemoPlan.of(Gansu.read(), size, DemoPlan.SEED, before == null ? clock.instant() : before.until());
        var stamp = DemoStamp.begun(plan);
        stamp.write(stampFile);
        send(plan, stamp);
        stamp.allSent().write(stampFile);
        return stamp.allSent();
    }

    private static void requireSame(DemoStamp before, DemoSize size) {
        if (!before.demo().equals(size.title())) {
            throw new LoadFailed(
                    "The data are those of the demo %s: start with --demo %1$s, or with --fresh to replace them"
                            .formatted(before.demo()));
        }
        if (before.version() != DemoPlan.VERSION) {
            throw new LoadFailed(
                    "The data are of version %d of the demo, this is version %d: start with --fresh to replace them"
                            .formatted(before.version(), DemoPlan.VERSION));
        }
    }

    private void send(DemoPlan plan, DemoStamp stamp) {
        // Of these, parents come before their children.
        var trees = new Lane(services, bar, 1, ROWS);
        var others = new Lane(services, bar, SENDERS, ROWS);
        var cohorts = plan.cohorts();
        trees.send("divisions", "registry-service", "/internal/v1/divisions", plan.divisions());
        trees.send("units", "registry-service", "/internal/v1/units", plan.units());
        others.send(
                "cadres",
                "registry-service",
                "/internal/v1/cadres",
                cohorts.stream().flatMap(cohort -> cohort.cadres().stream()),
                cohorts.stream().mapToLong(DemoCohort::cadreCount).sum());
        long households = cohorts.stream().mapToLong(DemoCohort::familyCount).sum();
        others.send(
                "households",
                "registry-service",
                "/internal/v1/households",
                families(plan).map(DemoFamily::household),
                households);
        others.send(
                "recipients",
                "registry-service",
                "/internal/v1/recipients",
                families(plan).flatMap(family -> family.people().stream()),
                cohorts.stream().mapToLong(DemoCohort::recipientCount).sum());
        var benefits = plan.benefits();
        if (!benefits.isEmpty()) {
            others.send("benefits", "registry-service", "/internal/v1/benefit-enrolments", benefits);
        }
        others.send("policies", "policy-service", "/internal/v1/policies", plan.policies());
        others.send("external stats", "stats-service", "/internal/v1/external-stats", plan.externalStats());
        others.send(
                "pairings",
                "pairing-service",
                "/internal/v1/pairings",
                families(plan).map(DemoFamily::pairing),
                households);
        others.send(
                "care records",
                "visit-service",
                "/internal/v1/care-records/migrations",
                plan.records().map(CareRecordCommand::of),
                stamp.totalsByYear().values().stream()
                        .mapToLong(totals ->
                                totals.contacts().events() + totals.visits().events())
                        .sum());
    }

    private static Stream<DemoFamily> families(DemoPlan plan) {
        return plan.cohorts().stream().flatMap(cohort -> cohort.families().stream());
    }

    private record Statistics(DemoTotals metrics) {}

    /** The last event is counted when every figure is right: nothing else tells. */
    private void awaitStatistics(DemoSize size, int year, DemoTotals wanted) {
        var what = "statistics " + year;
        bar.begin(what, 1);
        long deadline = System.nanoTime() + patience.toNanos();
        @Nullable Object seen = null;
        while (!wanted.equals(seen)) {
            var now = statistics(size, year);
            if (!Objects.equals(now, seen)) {
                seen = now;
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new LoadFailed(
                        "The statistics of %d stay at%n%s%nalthough was loaded%n%s".formatted(year, seen, wanted));
            } else {
                Services.pause();
            }
        }
        bar.end(what, 1);
    }

    /** The figures, or the answer as it came when they could not be had. */
    private Object statistics(DemoSize size, int year) {
        var path = "/api/console/v1/statistics/divisions/%s?year=%d".formatted(size.division(), year);
        var answer = services.get("stats-service", path);
        return answer.statusCode() == 200
                ? AixinJson.mapper().readValue(answer.body(), Statistics.class).metrics()
                : answer.statusCode() + " " + withoutTrace(answer.body());
    }

    /** The same refusal twice differs in its trace id only. */
    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
