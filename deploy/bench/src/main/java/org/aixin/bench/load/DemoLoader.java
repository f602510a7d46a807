package org.aixin.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

    /** Each record is a transaction of its own, and somebody watches the bar. */
    private static final int RECORDS = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

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
        if (before != null && !before.demo().equals(size.name())) {
            throw new LoadFailed(
                    "The data are those of the demo %s: start with --demo %1$s, or with --fresh to replace them"
                            .formatted(before.demo()));
        }
        if (before != null && before.loaded()) {
            return before;
        }
        var plan = DemoPlan.of(Gansu.read(), size, DemoPlan.SEED, before == null ? clock.instant() : before.until());
        DemoStamp.of(plan, false).write(stampFile);
        send(plan);
        awaitStatistics(plan);
        var stamp = DemoStamp.of(plan, true);
        stamp.write(stampFile);
        return stamp;
    }

    private void send(DemoPlan plan) {
        post("divisions", "registry-service", "/internal/v1/divisions", plan.divisions(), division -> division);
        post("units", "registry-service", "/internal/v1/units", plan.units(), unit -> unit);
        post("cadres", "registry-service", "/internal/v1/cadres", plan.cadres(), cadre -> cadre);
        post("households", "registry-service", "/internal/v1/households", plan.families(), DemoFamily::household);
        var people = plan.families().stream()
                .flatMap(family -> family.people().stream())
                .toList();
        post("recipients", "registry-service", "/internal/v1/recipients", people, person -> person);
        post("policies", "policy-service", "/internal/v1/policies", plan.policies(), policy -> policy);
        post("pairings", "pairing-service", "/internal/v1/pairings", plan.families(), DemoFamily::pairing);
        records(plan);
    }

    private <T> void post(String what, String service, String path, List<T> things, Function<T, ?> row) {
        bar.begin(what, things.size());
        for (int from = 0; from < things.size(); from += ROWS) {
            int to = Math.min(from + ROWS, things.size());
            services.command(
                    service, path, things.subList(from, to).stream().map(row).toList());
            bar.show(what, to, things.size());
        }
        bar.end(what, things.size());
    }

    private void records(DemoPlan plan) {
        long total = plan.totals().contacts().events() + plan.totals().visits().events();
        bar.begin("care records", total);
        var rows = new ArrayList<CareRecordCommand>();
        long sent = 0;
        for (var records = plan.records().iterator(); records.hasNext(); ) {
            rows.add(CareRecordCommand.of(records.next()));
            if (rows.size() == RECORDS || !records.hasNext()) {
                services.command("visit-service", "/internal/v1/care-records/migrations", rows);
                sent += rows.size();
                bar.show("care records", sent, total);
                rows.clear();
            }
        }
        bar.end("care records", total);
    }

    private record Statistics(DemoTotals metrics) {}

    /** The last event is counted when every figure is right: nothing else tells. */
    private void awaitStatistics(DemoPlan plan) {
        bar.begin("statistics", 1);
        var wanted = plan.totals();
        long deadline = System.nanoTime() + patience.toNanos();
        @Nullable Object seen = null;
        while (!wanted.equals(seen)) {
            var now = statistics(plan);
            if (!Objects.equals(now, seen)) {
                seen = now;
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new LoadFailed("The statistics stay at%n%s%nalthough was loaded%n%s".formatted(seen, wanted));
            } else {
                Services.pause();
            }
        }
        bar.end("statistics", 1);
    }

    /** The figures, or the answer as it came when they could not be had. */
    private Object statistics(DemoPlan plan) {
        var path = "/api/console/v1/statistics/divisions/%s?year=%d"
                .formatted(plan.size().division(), plan.year());
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
