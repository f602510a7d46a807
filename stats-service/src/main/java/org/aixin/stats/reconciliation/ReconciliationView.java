package org.aixin.stats.reconciliation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;

/**
 * The last run, and since when all is well.
 *
 * @param id null while there has not been any
 * @param compared how many of each kind
 * @param differences the first 200; nothing to whoever does not see the whole province
 * @param found differences, healed or not
 * @param green whether everything agrees; null while the run goes on
 * @param failure what could not be compared
 * @param lastGreenAt when everything was last found to agree, or put right
 */
record ReconciliationView(
        @Nullable Long id,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String state,
        @Nullable Scope scope,
        Map<String, Long> compared,
        List<Drift> differences,
        int found,
        int openDifferences,
        int parkedEvents,
        @Nullable Boolean green,
        @Nullable String failure,
        @Nullable Instant lastGreenAt) {

    static final ReconciliationView NEVER =
            new ReconciliationView(null, null, null, "NEVER", null, Map.of(), List.of(), 0, 0, 0, null, null, null);

    static ReconciliationView of(Run run, @Nullable LocalDateTime lastGreen, boolean withDifferences) {
        var json = AixinJson.mapper();
        var types = json.getTypeFactory();
        return new ReconciliationView(
                run.id(),
                instant(run.startedAt()),
                instant(run.finishedAt()),
                run.state().name(),
                run.scope(),
                json.readValue(run.compared(), types.constructMapType(Map.class, String.class, Long.class)),
                withDifferences
                        ? json.readValue(run.differences(), types.constructCollectionType(List.class, Drift.class))
                        : List.of(),
                run.found(),
                run.openDifferences(),
                run.parked(),
                run.finishedAt() == null ? null : run.green(),
                run.failure(),
                instant(lastGreen));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
