package org.aixin.persistence.crypto;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Seals personal texts for their column and row, and opens them there and nowhere else.
 *
 * <p>The column is written {@code table.column}; each table has data keys of its own. Thread-safe.
 */
public class FieldCipher {

    private final DataKeys keys;
    private final Predicate<String> known;

    /** @param known whether a column is one of those whose keys are rotated */
    FieldCipher(DataKeys keys, Predicate<String> known) {
        this.keys = keys;
        this.known = known;
    }

    /**
     * Encrypts a value for one column of one row. The same value sealed twice gives different bytes.
     *
     * @throws IllegalStateException for a column whose comment in the schema does not say that it is sealed
     */
    public Sealed seal(String column, long rowId, Sensitive value) {
        if (!known.test(column)) {
            throw new IllegalStateException("No rotation of keys would find " + column
                    + ": the comment of that column, which is to be varbinary or a blob, must say \"sealed\"");
        }
        var key = keys.forWriting(table(column));
        var plain = value.reveal().getBytes(StandardCharsets.UTF_8);
        return Envelope.seal(key.provider(), key.kid(), key.secret(), place(column, rowId), plain)
                .sealed();
    }

    /**
     * Decrypts what stood in that column of that row.
     *
     * @throws DecryptionFailed when the bytes come from elsewhere or were touched
     */
    public Sensitive open(String column, long rowId, Sealed sealed) {
        var envelope = Envelope.parse(sealed);
        var key = keys.forReading(table(column), envelope.kid());
        var plain = envelope.open(key.provider(), key.secret(), place(column, rowId));
        return Sensitive.of(new String(plain, StandardCharsets.UTF_8));
    }

    /** The same value under the key that is for writing now. */
    Sealed renewed(String column, long rowId, Sealed sealed) {
        return seal(column, rowId, open(column, rowId, sealed));
    }

    static String table(String column) {
        int dot = column.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("Not table.column: " + column);
        }
        return column.substring(0, dot);
    }

    private static String place(String column, long rowId) {
        return column + "|" + rowId;
    }
}
