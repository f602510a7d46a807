package org.aixin.persistence.crypto;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** @param key the values of the primary key, the id first */
    private record Row(List<Object> key, List<Optional<Sealed>> values) {

        long id() {
            return ((Number) key.get(0)).longValue();
        }
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

    private List<Row> older(SealedTable table, int kid, long afterId, long upTo) {
        var wanted = Stream.concat(
                        table.key().stream(), table.columns().stream().map(SealedColumn::name))
                .map(Reencryption::quoted)
                .collect(Collectors.joining(", "));
        // An envelope: version (1), key id (4), …
        var underOlder = table.columns().stream()
                .map(column -> "substring(%s, 2, 4) <> ?".formatted(quoted(column.name())))
                .collect(Collectors.joining(" or "));
        var kidBytes = ByteBuffer.allocate(Integer.BYTES).putInt(kid).array();
        var query = jdbc.sql("select %s from %s where id > ? and id <= ? and (%s) order by id"
                        .formatted(wanted, quoted(table.name()), underOlder))
                .params(afterId, upTo);
        for (var i = 0; i < table.columns().size(); i++) {
            query = query.param(kidBytes);
        }
        return query.query((row, number) -> read(table, row)).list();
    }

    private static Row read(SealedTable table, ResultSet row) throws SQLException {
        var key = new ArrayList<Object>();
        for (var column : table.key()) {
            key.add(row.getObject(column));
        }
        var values = new ArrayList<Optional<Sealed>>();
        for (var column : table.columns()) {
            values.add(Optional.ofNullable(row.getBytes(column.name())).map(Sealed::of));
        }
        return new Row(key, values);
    }

    private Fate renew(SealedTable table, int kid, Row row) {
        var renewed = new ArrayList<Optional<Sealed>>();
        var fate = Fate.MOVED;
        for (var i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var before = row.values().get(i);
            try {
                var after = before.map(value -> cipher.renewed(column.place(), row.id(), value));
                renewed.add(after);
                if (after.isPresent() && Envelope.parse(after.get()).kid() != kid) {
                    fate = Fate.OVERTAKEN; // by a key that is newer still
                }
            } catch (DecryptionFailed unreadable) {
                log.error(
                        "{}.{} of id {} does not open: {}",
                        table.name(),
                        column.name(),
                        row.id(),
                        unreadable.getMessage());
                renewed.add(before);
                fate = Fate.UNREADABLE;
            }
        }
        return store(table, row, renewed) ? fate : Fate.OVERTAKEN;
    }

    private boolean store(SealedTable table, Row row, List<Optional<Sealed>> renewed) {
        var set = table.columns().stream()
                .map(column -> quoted(column.name()) + " = ?")
                .collect(Collectors.joining(", "));
        var where = table.key().stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(" and "));
        var unchanged = table.columns().stream()
                .map(column -> quoted(column.name()) + " <=> ?")
                .collect(Collectors.joining(" and "));
        var stored = own.execute(status -> {
            var update = with(
                    jdbc.sql("update %s set %s where %s and %s".formatted(quoted(table.name()), set, where, unchanged)),
                    renewed);
            for (var part : row.key()) {
                update = update.param(part);
            }
            return with(update, row.values()).update();
        });
        return stored != null && stored == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, List<Optional<Sealed>> values) {
        var filled = statement;
        for (var value : values) {
            filled = filled.param(value.map(Sealed::bytes).orElse(null));
        }
        return filled;
    }

    /** Names come from the schema, never from a caller. */
    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
