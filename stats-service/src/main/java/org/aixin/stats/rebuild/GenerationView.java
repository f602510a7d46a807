package org.aixin.stats.rebuild;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.aixin.stats.booking.Generation;
import org.jspecify.annotations.Nullable;

/**
 * A generation as the province's office sees it.
 *
 * @param activeAt since when it was read last
 * @param leftAt since when it has not been read
 * @param keptUntil until when one may go back to it
 * @param build how it was built; null for the first one
 */
record GenerationView(
        int gen,
        Generation.State state,
        Instant startedAt,
        @Nullable Instant activeAt,
        @Nullable Instant leftAt,
        @Nullable Instant keptUntil,
        @Nullable Instant droppedAt,
        @Nullable Build build) {

    /** @param verdict null before it has been compared */
    record Build(
            Rebuild.Stage stage,
            long pairings,
            long records,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Verdict verdict) {

        static Build of(Rebuild rebuild) {
            return new Build(
                    rebuild.stage(),
                    rebuild.pairings(),
                    rebuild.records(),
                    rebuild.startedBy(),
                    instant(rebuild.startedAt()),
                    optional(rebuild.finishedAt()),
                    Verdict.of(rebuild));
        }
    }

    static GenerationView of(Generation generation, @Nullable Rebuild rebuild) {
        return new GenerationView(
                generation.gen(),
                generation.state(),
                instant(generation.startedAt()),
                optional(generation.activeAt()),
                optional(generation.leftAt()),
                generation.state() == Generation.State.STANDBY && generation.leftAt() != null
                        ? instant(generation.leftAt().plus(Remains.KEPT))
                        : null,
                optional(generation.droppedAt()),
                rebuild == null ? null : Build.of(rebuild));
    }

    private static @Nullable Instant optional(@Nullable LocalDateTime time) {
        return time == null ? null : instant(time);
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }
}
