package org.aixin.persistence.crypto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which columns hold envelopes, as the schema itself says: the comment of such a column says {@code sealed}, or
 * {@code sealed for table.column of the same id} where it holds copies.
 *
 * <p>What is rotated is what stands here, and nothing is sealed for a place that does not, so no column is forgotten: a
 * binary column that says neither that it is sealed nor {@code not sealed} is refused at the first use of the schema.
 */
class SealedColumns {

    private static final Pattern SEALED = Pattern.compile("\\bsealed\\b(?: for (\\w+\\.\\w+) of the same id)?");
    private static final String NOT_SEALED = "not sealed";

    /** Of the platform's own tables; none holds an envelope that belongs to a row. */
    private static final Set<String> OTHERS = Set.of("data_key.wrapped_key", "outbox.payload", "parked_event.body");

    private final JdbcClient jdbc;
    private volatile @Nullable Known read;

    SealedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(List<SealedTable> tables, Set<String> places) {}

    private record Binary(String tableName, String columnName, String columnComment) {

        String itself() {
            return tableName + "." + columnName;
        }
    }

    private record Group(String keyTable, String table) {}

    /** Every table with sealed columns; one whose values are sealed with keys of several tables once for each. */
    List<SealedTable> tables() {
        return known().tables();
    }

    private Known known() {
        var known = read;
        if (known == null) {
            var tables = fromSchema();
            var places = tables.stream()
                    .flatMap(table -> table.columns().stream())
                    .map(SealedColumn::place)
                    .collect(Collectors.toUnmodifiableSet());
            known = new Known(tables, places);
            read = known;
        }
        return known;
    }

    /** Those whose values are sealed with keys of this table. */
    List<SealedTable> tablesOf(String keyTable) {
        return tables().stream()
                .filter(table -> table.keyTable().equals(keyTable))
                .toList();
    }

    /** Whether values are sealed for {@code table.column}. */
    boolean knows(String place) {
        return known().places().contains(place);
    }

    private List<SealedTable> fromSchema() {
        var groups = new LinkedHashMap<Group, List<SealedColumn>>();
        var unexplained = new LinkedHashSet<String>();
        for (var column : binaryColumns()) {
            var said = SEALED.matcher(column.columnComment());
            if (OTHERS.contains(column.itself()) || column.columnComment().contains(NOT_SEALED)) {
                continue;
            }
            if (!said.find()) {
                unexplained.add(column.itself());
                continue;
            }
            var place = said.group(1) == null ? column.itself() : said.group(1);
            groups.computeIfAbsent(new Group(FieldCipher.table(place), column.tableName()), group -> new ArrayList<>())
                    .add(new SealedColumn(column.columnName(), place));
        }
        if (!unexplained.isEmpty()) {
            throw new IllegalStateException(
                    "Their comments must say \"sealed\", \"sealed for table.column of the same id\""
                            + " or \"not sealed\", so that no rotation of keys forgets them: " + unexplained);
        }
        return groups.entrySet().stream()
                .map(group -> new SealedTable(
                        group.getKey().keyTable(),
                        group.getKey().table(),
                        key(group.getKey().table()),
                        List.copyOf(group.getValue())))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Columns that an envelope fits into; those of a fixed length are hashes. */
    private List<Binary> binaryColumns() {
        return jdbc.sql("""
            select c.table_name as table_name, c.column_name as column_name,
                   c.column_comment as column_comment
              from information_schema.columns c
              join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = database() and t.table_type = 'BASE TABLE'
               and c.data_type in ('varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')
             order by c.table_name, c.ordinal_position
            """).query(Binary.class).list();
    }

    private List<String> key(String table) {
        var key = jdbc.sql("""
            select column_name
              from information_schema.key_column_usage
             where table_schema = database() and table_name = ? and constraint_name = 'PRIMARY'
             order by ordinal_position
            """).param(table).query(String.class).list();
        if (key.isEmpty() || !key.get(0).equals("id")) {
            throw new IllegalStateException("Values of " + table
                    + " are sealed for the id of their row, but its primary key" + " does not begin with id: " + key);
        }
        return key;
    }
}
