package org.aixin.persistence.crypto;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands about the keys of a service; never a key.
 *
 * @param wrappingKey the number of the key in the key file that new keys are wrapped by
 * @param rotating whether values are still under keys that give way
 * @param tables by name
 */
record KeyView(int wrappingKey, boolean rotating, List<Table> tables) {

    /** @param columns those whose values are under these keys */
    record Table(String table, List<String> columns, List<Key> keys, List<Progress> rotation) {}

    /** @param state {@code WRITING}, {@code READING} or {@code RETIRED} */
    record Key(
            int kid,
            String state,
            String provider,
            int wrappedBy,
            long uses,
            Instant createdAt,
            @Nullable Instant retiredAt) {

        static Key of(DataKeyTable.Standing standing, int wrappedBy) {
            return new Key(
                    standing.key().kid(),
                    standing.retiredAt() == null ? standing.state() : "RETIRED",
                    standing.key().provider(),
                    wrappedBy,
                    standing.uses(),
                    instant(standing.createdAt()),
                    optional(standing.retiredAt()));
        }
    }

    /** How far the values of a table have come to the newest key. */
    record Progress(
            String table,
            int kid,
            int pass,
            long found,
            long moved,
            long unreadable,
            @Nullable Instant finishedAt) {

        static Progress of(KeyRotation step) {
            return new Progress(
                    step.tableName(),
                    step.kid(),
                    step.pass(),
                    step.found(),
                    step.moved(),
                    step.unreadable(),
                    optional(step.finishedAt()));
        }
    }

    private static @Nullable Instant optional(@Nullable LocalDateTime time) {
        return time == null ? null : instant(time);
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }
}
