package org.aixin.persistence.crypto;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the values of one table have been brought under a new key; the row of table {@code key_rotation}. Times are
 * UTC.
 *
 * @param keyTable whose key changes
 * @param kid the key that the values get
 * @param pass counts the walks through the table
 * @param afterId how far this walk has come
 * @param found rows under an older key in this walk
 * @param unreadable those among them that could not be brought over
 * @param moved rows in all walks
 * @param movedAt the last of them
 * @param finishedAt null while it goes on
 */
record KeyRotation(
        String keyTable,
        int kid,
        String tableName,
        int pass,
        LocalDateTime passAt,
        long afterId,
        long found,
        long unreadable,
        long moved,
        @Nullable LocalDateTime movedAt,
        @Nullable LocalDateTime finishedAt) {

    boolean finished() {
        return finishedAt != null;
    }

    /** Whether a walk to its end that began when this one did proves that nothing is left under an older key. */
    boolean proves(LocalDateTime keyCreatedAt, Duration settle) {
        return found == 0 && !passAt.isBefore(settled(keyCreatedAt, settle));
    }

    /**
     * From when on nobody writes an older key's ciphertext any more: neither who has not noticed the new key yet, nor who
     * read a row before it was brought over and stores it as it was read.
     */
    LocalDateTime settled(LocalDateTime keyCreatedAt, Duration settle) {
        return (movedAt == null || movedAt.isBefore(keyCreatedAt) ? keyCreatedAt : movedAt).plus(settle);
    }

    /** Whether all that is left are rows that nobody can read: somebody has to look at them. */
    boolean stuck() {
        return found > 0 && found == unreadable;
    }
}
