package org.aixin.measure.benchmark;

import java.util.List;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.report.Finding;
import org.aixin.measure.rounds.Rounds;
import org.aixin.measure.rounds.Subject;
import org.aixin.measure.stage.Database;
import org.aixin.measure.stage.Stage;
import tools.jackson.databind.JsonNode;

/** How long it takes to know that owners, projections, counters and copies agree. */
public final class Reconciling implements Benchmark {

    private static final int TIMES = 3;
    private static final String RAW = "two digests";
    private static final String RUN = "reconciled";

    @Override
    public String name() {
        return "reconciling";
    }

    @Override
    public String title() {
        return "Reconciliation";
    }

    @Override
    public String how() {
        return """
                `POST /api/console/v1/statistics/reconciliation`, a full comparison of everything, until its run is \
                finished and green. Raw limit: count, sum of versions and checksum by bucket of `care_record` and \
                of `counted_record`, one query after the other, and no counters, spans or copies.""";
    }

    @Override
    public List<Finding> run(Stage stage, Rounds rounds) throws Exception {
        var desk = new OfficeDesk(stage, "/api/console/v1/statistics/reconciliation");
        desk.start("reconciliation");
        desk.await(Reconciling::isOver);
        var seen = rounds.few(
                TIMES,
                List.of(
                        Subject.<Double>raw(RAW, time -> digests(stage.database(), stage.generation())),
                        Subject.<Double>of(RUN, time -> reconciled(desk))));
        return List.of(Finding.compared(
                "a full comparison", "s", seen.getOrDefault(RUN, List.of()), seen.getOrDefault(RAW, List.of()), null));
    }

    private static double reconciled(OfficeDesk desk) throws Exception {
        long began = System.nanoTime();
        var started = desk.start("reconciliation").at("/id").asString();
        var done = desk.await(now -> now.at("/id").asString().equals(started) && isOver(now));
        if (!done.at("/green").asBoolean()) {
            throw new MeasureFailed("The reconciliation is not green: %.1000s".formatted(done));
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static boolean isOver(JsonNode run) {
        return List.of("FINISHED", "FAILED").contains(run.at("/state").asString());
    }

    private static double digests(Database database, long generation) {
        long began = System.nanoTime();
        database.row(digest("visit.care_record", "true"));
        database.row(digest("stats.counted_record", "gen = " + generation));
        return (System.nanoTime() - began) / 1e9;
    }

    private static String digest(String table, String which) {
        return """
                select crc32(id) %% 64, count(*), sum(version), bit_xor(crc32(concat(id, ':', version)))
                from %s where %s group by crc32(id) %% 64
                """.formatted(table, which);
    }
}
