package org.aixin.persistence.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys and a key table in memory for the unit tests. */
final class Secrets {

    private Secrets() {}

    static KeyFile file() {
        try {
            var file = Files.createTempDirectory("keys").resolve("field.keys");
            KeyFile.create(file);
            return KeyFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyFile file(Path directory) throws IOException {
        KeyFile.create(directory.resolve("field.keys"));
        return KeyFile.read(directory.resolve("field.keys"));
    }

    static KeyWrap wrap(KeyFile file) {
        return new KeyWrap(file, new Sm4GcmProvider(), new AesGcmProvider());
    }

    static DataKeys keys(DataKeyTable table, String provider) {
        return keys(table, wrap(file()), provider);
    }

    static DataKeys keys(DataKeyTable table, KeyWrap wrap, String provider) {
        return new DataKeys(table, wrap, wrap.provider(provider), Duration.ofSeconds(5), Clock.systemUTC());
    }

    /** One that seals for any column, where there is no schema. */
    static FieldCipher cipher(DataKeys keys) {
        return new FieldCipher(keys, column -> true);
    }

    /** What the database would hold, with the limit of the first key lowered to {@code firstKeyMayServe} uses. */
    static class Table extends DataKeyTable {

        final List<DataKey> rows = new ArrayList<>();
        final List<Long> uses = new ArrayList<>();
        private final long firstKeyMayServe;

        Table() {
            this(Long.MAX_VALUE);
        }

        @SuppressWarnings("NullAway")
        Table(long firstKeyMayServe) {
            super(null, new NoTransactions(), null, new Told());
            this.firstKeyMayServe = firstKeyMayServe;
        }

        @Override
        Optional<DataKey> find(String table, int kid) {
            return rows.stream()
                    .filter(row -> row.tableName().equals(table) && row.kid() == kid)
                    .findFirst();
        }

        @Override
        Optional<DataKey> writing(String table) {
            return rows.stream().filter(row -> row.tableName().equals(table)).reduce((older, newer) -> newer);
        }

        @Override
        boolean reserve(DataKey key, long block, long limit) {
            int row = rows.indexOf(key);
            if (uses.get(row) + block > (row == 0 ? Math.min(limit, firstKeyMayServe) : limit)) {
                return false;
            }
            uses.set(row, uses.get(row) + block);
            return true;
        }

        @Override
        boolean add(DataKey key) {
            uses.add(0L);
            return rows.add(key);
        }
    }
}
