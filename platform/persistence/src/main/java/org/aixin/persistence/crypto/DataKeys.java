package org.aixin.persistence.crypto;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;

/**
 * The data keys of each table: one for writing, all for reading, unwrapped once and kept in memory.
 *
 * <p>A random 96-bit vector is safe for less than 2<sup>32</sup> uses of one key; uses are reserved in blocks, so that a
 * crash wastes at most one block and never counts too few. Thread-safe.
 */
class DataKeys {

    /** Half of what is allowed, since blocks of several instances may still be in use when the limit is met. */
    static final long LIMIT = 1L << 31;

    static final long BLOCK = 1 << 16;

    private final DataKeyTable table;
    private final KeyWrap wrap;
    private final CryptoProvider forNewKeys;
    private final Map<String, Writing> writing = new ConcurrentHashMap<>();
    private final Map<Place, Key> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    DataKeys(DataKeyTable table, KeyWrap wrap, CryptoProvider forNewKeys) {
        this.table = table;
        this.wrap = wrap;
        this.forNewKeys = forNewKeys;
    }

    /** A key ready for use. */
    record Key(int kid, CryptoProvider provider, SecretKey secret) {}

    private record Place(String table, int kid) {}

    private record Writing(Key key, AtomicLong left) {}

    /** The key to seal one value with; one use is spent. */
    Key forWriting(String tableName) {
        var current = writing.get(tableName);
        if (current != null && current.left().getAndDecrement() > 0) {
            return current.key();
        }
        return reserveAndUse(tableName);
    }

    Key forReading(String tableName, int kid) {
        return known.computeIfAbsent(
                new Place(tableName, kid),
                place -> table.find(tableName, kid)
                        .map(this::unwrapped)
                        .orElseThrow(() -> new DecryptionFailed("No data key " + kid + " of table " + tableName)));
    }

    /** From now on new values of the table are sealed with a new key; the old ones go on opening. */
    void rotate(String tableName) {
        add(tableName, table.writing(tableName).map(DataKey::kid).orElse(0) + 1);
        writing.remove(tableName);
    }

    private synchronized Key reserveAndUse(String tableName) {
        var current = writing.get(tableName);
        if (current != null && current.left().getAndDecrement() > 0) {
            return current.key();
        }
        while (true) {
            var newest = table.writing(tableName);
            if (newest.isPresent() && table.reserve(newest.get(), BLOCK, LIMIT)) {
                var key = forReading(tableName, newest.get().kid());
                writing.put(tableName, new Writing(key, new AtomicLong(BLOCK - 1)));
                return key;
            }
            add(tableName, newest.map(DataKey::kid).orElse(0) + 1);
        }
    }

    private void add(String tableName, int kid) {
        var bytes = new byte[forNewKeys.keyBytes()];
        random.nextBytes(bytes);
        table.add(new DataKey(tableName, kid, forNewKeys.name(), wrap.wrap(forNewKeys, tableName, kid, bytes)));
    }

    private Key unwrapped(DataKey row) {
        var provider = wrap.provider(row.provider());
        return new Key(row.kid(), provider, wrap.unwrap(provider, row.tableName(), row.kid(), row.wrappedKey()));
    }
}
