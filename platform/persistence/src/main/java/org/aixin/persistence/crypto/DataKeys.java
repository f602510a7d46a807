package org.aixin.persistence.crypto;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Duration notice;
    private final Clock clock;
    private final Map<String, Writing> writing = new ConcurrentHashMap<>();
    private final Map<Place, Key> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** @param notice how long a key that another instance added may go unnoticed */
    DataKeys(DataKeyTable table, KeyWrap wrap, CryptoProvider forNewKeys, Duration notice, Clock clock) {
        this.table = table;
        this.wrap = wrap;
        this.forNewKeys = forNewKeys;
        this.notice = notice;
        this.clock = clock;
    }

    /** A key ready for use. */
    record Key(int kid, CryptoProvider provider, SecretKey secret) {}

    private record Place(String table, int kid) {}

    /** @param until when somebody has to look whether it is still the newest */
    private record Writing(Key key, AtomicLong left, Instant until) {}

    /** The key to seal one value with; one use is spent. */
    Key forWriting(String tableName) {
        var current = writing.get(tableName);
        return current != null && isUsable(current) ? current.key() : reserveAndUse(tableName);
    }

    /** One use is spent if it is. */
    private boolean isUsable(Writing current) {
        return clock.instant().isBefore(current.until()) && current.left().getAndDecrement() > 0;
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
        lookAgain(tableName);
    }

    /** The next value is sealed with the key that is newest then; the rest of a reserved block is given up. */
    void lookAgain(String tableName) {
        writing.remove(tableName);
    }

    private synchronized Key reserveAndUse(String tableName) {
        var current = writing.get(tableName);
        if (current != null && isUsable(current)) {
            return current.key();
        }
        while (true) {
            var until = clock.instant().plus(notice);
            var newest = table.writing(tableName);
            if (newest.isPresent()
                    && current != null
                    && newest.get().kid() == current.key().kid()) {
                // Still the newest: the rest of the block goes on.
                var goesOn = new Writing(current.key(), current.left(), until);
                if (goesOn.left().getAndDecrement() > 0) {
                    writing.put(tableName, goesOn);
                    return goesOn.key();
                }
            }
            if (newest.isPresent() && table.reserve(newest.get(), BLOCK, LIMIT)) {
                var key = forReading(tableName, newest.get().kid());
                writing.put(tableName, new Writing(key, new AtomicLong(BLOCK - 1), until));
                return key;
            }
            add(tableName, newest.map(DataKey::kid).orElse(0) + 1);
        }
    }

    /**
     * Has every key wrapped by the newest key of the key file; what is sealed stays as it is.
     *
     * @return how many were wrapped anew
     */
    int rewrap() {
        int rewrapped = 0;
        for (var standing : table.standings()) {
            var key = standing.key();
            if (wrap.wrappedBy(key) != wrap.newest() && table.rewrap(key, wrap.rewrapped(key), wrap.newest())) {
                rewrapped++;
            }
        }
        return rewrapped;
    }

    /** The number of the wrapping key in the key file that new keys are wrapped by. */
    int newestWrap() {
        return wrap.newest();
    }

    /** The number of the wrapping key that this one needs. */
    int wrappedBy(DataKey key) {
        return wrap.wrappedBy(key);
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
