package org.aixin.measure.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.aixin.measure.load.Load;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Stage;
import org.jspecify.annotations.Nullable;

/** How many care records are taken a second, while each of them is counted as well. */
public final class Posting implements Benchmark {

    private static final int CONNECTIONS = 16;
    private static final String RAW = "two-insert transactions";
    private static final String DIRECT = "direct";
    private static final String GATEWAY = "through the gateway";

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public String title() {
        return "Logging a care record";
    }

    @Override
    public String how() {
        return """
                One care record a request, 16 connections, each with its next request when it has the answer to the last; \
                relay, Kafka and counting run on the same machine meanwhile. Direct: at visit-service with an internal \
                token. Through the gateway: as a phone, by gateway, miniprogram-api and visit-service. Raw limit: a \
                transaction with two inserts, the record and its event, into tables of the same shape, 16 threads on a \
                pool of 10 as visit-service has it.""";
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) {
        stage.raw().prepare();
        var people = stage.people();
        var twoInserts = stage.raw().twoInserts();
        var seen = rounds.of(List.of(
                Subject.<Load>raw(RAW, time -> Load.closed(twoInserts, CONNECTIONS, time)),
                Subject.<Load>of(DIRECT, time -> {
                    people.freshen();
                    return Load.closed(number -> Post.direct(stage), CONNECTIONS, time);
                }),
                Subject.<Load>of(GATEWAY, time -> {
                    people.freshen();
                    return Load.closed(number -> Post.throughTheGateway(stage, () -> {}), CONNECTIONS, time);
                })));
        var raw = seen.getOrDefault(RAW, List.of());
        var direct = seen.getOrDefault(DIRECT, List.of());
        var gateway = seen.getOrDefault(GATEWAY, List.of());
        return List.of(
                compared("direct", "records/s", direct, raw, Load::perSecond, "ratio at least 0.25"),
                compared("through the gateway", "records/s", gateway, raw, Load::perSecond, "ratio at least 0.12"),
                compared("direct, p50", "ms", direct, raw, load -> load.millisAt(50), null),
                compared("direct, p99", "ms", direct, raw, load -> load.millisAt(99), null),
                compared("through the gateway, p50", "ms", gateway, raw, load -> load.millisAt(50), null),
                compared("through the gateway, p99", "ms", gateway, raw, load -> load.millisAt(99), null),
                Finding.absolute("direct: counted after the last answer", "s", rounds.settled(DIRECT), null),
                Finding.absolute(
                        "through the gateway: counted after the last answer", "s", rounds.settled(GATEWAY), null));
    }

    static Finding compared(
            String what,
            String unit,
            List<Load> loads,
            List<Load> raws,
            ToDoubleFunction<Load> figure,
            @Nullable String goal) {
        return Finding.compared(what, unit, figures(loads, figure), figures(raws, figure), goal);
    }

    static List<Double> figures(List<Load> loads, ToDoubleFunction<Load> figure) {
        return loads.stream().map(figure::applyAsDouble).toList();
    }
}
