package org.aixin.persistence.crypto;

import java.nio.charset.StandardCharsets;

/**
 * Seals personal texts for their column and row, and opens them there and nowhere else.
 *
 * <p>The column is written {@code table.column}; each table has data keys of its own. Thread-safe.
 */
public class FieldCipher {

    private final DataKeys keys;

    FieldCipher(DataKeys keys) {
        this.keys = keys;
    }

    /** Encrypts a value for one column of one row. The same value sealed twice gives different bytes. */
    public Sealed seal(String column, long rowId, Sensitive value) {
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

    private static String table(String column) {
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
