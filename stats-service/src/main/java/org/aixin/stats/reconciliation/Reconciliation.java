package org.aixin.stats.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.projection.Projection;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.booking.NodeVersion;
import org.aixin.stats.booking.NodeVersions;
import org.aixin.stats.figure.CopyCheck;
import org.aixin.stats.reconciliation.Drift.Layer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Compares layer by layer, each with the one before it, and puts right what differs: the owners' states with the rows
 * here, those with the counters, those with the copies. After a run without open differences they all tell the same.
 */
@Component
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final int DIFFERENCES_KEPT = 200;
    private static final int LONGEST_REASON = 500;

    /** Copies of what changed since the run before the last are looked at. */
    private static final Duration LATELY = Duration.ofMinutes(20);

    private final RunMapper runs;
    private final List<Mirror<?>> mirrors;
    private final StateCheck states;
    private final CounterCheck counters;
    private final CopyCheck copies;
    private final Generations generations;
    private final NodeVersions versions;
    private final Clock clock;
    private final AtomicInteger drift = new AtomicInteger();

    Reconciliation(
            RunMapper runs,
            RecordMirror records,
            ObjectProvider<Projection<?>> projections,
            StateCheck states,
            CounterCheck counters,
            CopyCheck copies,
            Generations generations,
            NodeVersions versions,
            Clock clock,
            MeterRegistry meters) {
        this.runs = runs;
        this.mirrors = new ArrayList<>();
        // Places first: records are booked where they say.
        projections.orderedStream().forEach(projection -> mirrors.add(new SpanMirror<>(projection)));
        this.mirrors.add(records);
        this.states = states;
        this.counters = counters;
        this.copies = copies;
        this.generations = generations;
        this.versions = versions;
        this.clock = clock;
        Gauge.builder("drift.cells", drift, AtomicInteger::get)
                .description("Differences that the last reconciliation found, healed or not")
                .register(meters);
        Gauge.builder("events.waiting", runs, RunMapper::parked)
                .description("Events that could not be read and that nobody has settled")
                .register(meters);
        Gauge.builder("consumer.lag", meters, Reconciliation::lag)
                .description("Events that this instance's consumers have not read yet")
                .register(meters);
    }

    private static double lag(MeterRegistry meters) {
        return meters.find("kafka.consumer.fetch.manager.records.lag").gauges().stream()
                .mapToDouble(Gauge::value)
                .filter(Double::isFinite)
                .sum();
    }

    /** One run from beginning to end; what cannot be compared makes it fail, and the rest is compared all the same. */
    void carryOut(Run asked) {
        var started = now();
        runs.start(asked.id(), started);
        var full = asked.scope() == Scope.FULL;
        var compared = new LinkedHashMap<String, Long>();
        var drifts = new ArrayList<Drift>();
        var failures = new ArrayList<String>();
        for (var mirror : mirrors) {
            attempt(mirror.origin().aggregate(), failures, () -> {
                var seen = states.compare(mirror, full, true);
                compared.put(mirror.origin().aggregate(), seen.states());
                drifts.addAll(seen.drifts());
            });
        }
        attempt("counters", failures, () -> counters(full, compared, drifts));
        attempt("copies", failures, () -> copies(full, compared, drifts));
        finish(asked, started, compared, drifts, failures);
    }

    private void counters(boolean full, Map<String, Long> compared, List<Drift> drifts) {
        for (int gen : generations.complete()) {
            if (full) {
                note("pairings", counters.pairings(gen, true), compared, drifts);
            }
            var months = full ? counters.months(gen) : counters.recentMonths();
            months.forEach(month -> note("cells", counters.flows(gen, month, true), compared, drifts));
            note("targets", counters.targets(gen, true), compared, drifts);
        }
    }

    private static void note(String what, CounterCheck.Compared seen, Map<String, Long> compared, List<Drift> drifts) {
        compared.merge(what, seen.cells(), Long::sum);
        drifts.addAll(seen.drifts());
    }

    private void copies(boolean full, Map<String, Long> compared, List<Drift> drifts) {
        var gen = generations.active();
        var nodes = full
                ? versions.all(gen)
                : versions.changedSince(gen, clock.instant().minus(LATELY));
        var seen = copies.compare(gen, nodes.stream().map(NodeVersion::at).toList());
        compared.put("copies", (long) seen.compared());
        if (!seen.wrong().isEmpty()) {
            copies.rewrite(gen, seen.wrong());
            seen.wrong()
                    .forEach(wrong -> drifts.add(new Drift(
                            Layer.COPY,
                            "%s %s %s"
                                    .formatted(
                                            wrong.node().tree(),
                                            wrong.node().code(),
                                            wrong.period().year() == null
                                                    ? "all"
                                                    : wrong.period().year().toString()),
                            "MySQL's figures",
                            "other figures at version " + wrong.ver(),
                            true)));
        }
    }

    private static void attempt(String what, List<String> failures, Runnable comparison) {
        try {
            comparison.run();
        } catch (RuntimeException failure) {
            log.error("{} cannot be compared", what, failure);
            failures.add(what);
        }
    }

    private void finish(
            Run asked, LocalDateTime started, Map<String, Long> compared, List<Drift> drifts, List<String> failures) {
        var open = (int) drifts.stream().filter(each -> !each.healed()).count();
        var parked = runs.parked();
        var isGreen = failures.isEmpty() && open == 0 && parked == 0;
        var json = AixinJson.mapper();
        runs.finish(new Run(
                asked.id(),
                asked.scope(),
                failures.isEmpty() ? Run.State.FINISHED : Run.State.FAILED,
                asked.startedBy(),
                started,
                now(),
                json.writeValueAsString(compared),
                json.writeValueAsString(drifts.stream().limit(DIFFERENCES_KEPT).toList()),
                drifts.size(),
                open,
                parked,
                failures.isEmpty() ? null : shortened("not compared: " + String.join(", ", failures)),
                isGreen));
        drift.set(drifts.size());
        if (!drifts.isEmpty() || parked > 0) {
            log.warn(
                    "Reconciliation {} found {} differences, {} are open; {} events are parked",
                    asked.id(),
                    drifts.size(),
                    open,
                    parked);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    LocalDateTime now() {
        return at(clock.instant());
    }

    static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
