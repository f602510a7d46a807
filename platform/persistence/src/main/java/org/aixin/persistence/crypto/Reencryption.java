package org.aixin.persistence.crypto;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rows of a range of ids under the newest key.
 *
 * <p>Only where the ciphertext is still the one that was read: whoever changes a row meanwhile wins, and their value is
 * under the newest key already or is found by the next walk. Each row is a transaction of its own, so nobody ever waits
 * for more than one, and nobody can be in a deadlock with it. Doing a range twice changes nothing.
 */
class Reencryption {

    private static final Logger log = LoggerFactory.getLogger(Reencryption.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final FieldCipher cipher;

    Reencryption(JdbcClient jdbc, PlatformTransactionManager transactions, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.cipher = cipher;
    }

    /**
     * What became of a range.
     *
     * @param found rows with a value under an older key
     * @param moved those that are wholly under the newest now
     * @param unreadable those with a value that does not open
     */
    record Outcome(long found, long moved, long unreadable) {}

    private enum Fate {
        MOVED,
        OVERTAKEN,
        UNREADABLE
    }

    /** The id of about {@code rows} rows further on; empty behind the last one. */
    OptionalLong reach(SealedTable table, long afterId, int rows) {
        var last = jdbc.sql("select max(id) from (select id from %s where id > ? order by id limit ?) reached"
                        .formatted(quoted(table.name())))
                .params(afterId, rows)
                .query(Long.class)
                .optional();
        return last.isPresent() ? OptionalLong.of(last.get()) : OptionalLong.empty();
    }

    /** @param kid the newest key */
    Outcome renew(SealedTable table, int kid, long afterId, long upTo) {
        var rows = older(table, kid, afterId, upTo);
        var moved = 0;
        var unreadable = 0;
        for (var row : rows) {
            switch (renew(table, kid, row)) {
                case MOVED -> moved++;
                case UNREADABLE -> unreadable++;
                case OVERTAKEN -> {}
            }
        }
        return new Outcome(rows.size(), moved, unreadable);
    }

    private List<Map<String, @Nullable Object>> older(SealedTable table, int kid, long afterId, long upTo) {
        var wanted = new ArrayList<>(table.key());
        table.columns().forEach(column -> wanted.add(column.name()));
        // An envelope: version (1), key id (4), …
        var underOlder = table.columns().stream()
                .map(column -> "substring(%s, 2, 4) <> ?".formatted(quoted(column.name())))
                .collect(Collectors.joining(" or "));
        var kidBytes = ByteBuffer.allocate(Integer.BYTES).putInt(kid).array();
        var parameters = new ArrayList<Object>(List.of(afterId, upTo));
        table.columns().forEach(column -> parameters.add(kidBytes));
        return jdbc.sql("select %s from %s where id > ? and id <= ? and (%s) order by id"
                        .formatted(
                                wanted.stream().map(Reencryption::quoted).collect(Collectors.joining(", ")),
                                quoted(table.name()),
                                underOlder))
                .params(parameters)
                .query()
                .listOfRows();
    }

    private Fate renew(SealedTable table, int kid, Map<String, @Nullable Object> row) {
        var id = ((Number) required(row, "id")).longValue();
        var renewed = new ArrayList<@Nullable Object>();
        var read = new ArrayList<@Nullable Object>();
        var fate = Fate.MOVED;
        for (var column : table.columns()) {
            var before = (byte @Nullable []) row.get(column.name());
            read.add(before);
            if (before == null) {
                renewed.add(null);
                continue;
            }
            try {
                var after = cipher.renewed(column.place(), id, Sealed.of(before));
                renewed.add(after.bytes());
                if (Envelope.parse(after).kid() != kid) {
                    fate = Fate.OVERTAKEN; // by a key that is newer still
                }
            } catch (DecryptionFailed unreadable) {
                log.error("{}.{} of id {} does not open: {}", table.name(), column.name(), id, unreadable.getMessage());
                renewed.add(before);
                fate = Fate.UNREADABLE;
            }
        }
        return store(table, row, renewed, read) ? fate : Fate.OVERTAKEN;
    }

    private boolean store(
            SealedTable table,
            Map<String, @Nullable Object> row,
            List<@Nullable Object> renewed,
            List<@Nullable Object> read) {
        var set = table.columns().stream()
                .map(column -> quoted(column.name()) + " = ?")
                .collect(Collectors.joining(", "));
        var where = table.key().stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(" and "));
        var unchanged = table.columns().stream()
                .map(column -> quoted(column.name()) + " <=> ?")
                .collect(Collectors.joining(" and "));
        var parameters = new ArrayList<@Nullable Object>(renewed);
        table.key().forEach(column -> parameters.add(required(row, column)));
        parameters.addAll(read);
        var stored = own.execute(status -> jdbc.sql(
                        "update %s set %s where %s and %s".formatted(quoted(table.name()), set, where, unchanged))
                .params(parameters)
                .update());
        return stored != null && stored == 1;
    }

    private static Object required(Map<String, @Nullable Object> row, String column) {
        var value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("A primary key without " + column);
        }
        return value;
    }

    /** Names come from the schema, never from a caller. */
    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
