package org.aixin.testkit.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aixin.testkit.TestSchema;
import org.aixin.testkit.TestServers;

/** What a service has written down, oldest first. */
public final class Audited {

    private Audited() {}

    /**
     * A row of the audit; what is null there is empty here.
     *
     * @param traced whether it names the request that caused it
     */
    public record Row(String event, String result, String actor, String subject, String detail, boolean traced) {

        /** In short: {@code GENERATION_ACTIVATED OK console:1 generation:2 instead of 1}. */
        @Override
        public String toString() {
            return String.join(" ", event, result, actor, subject, detail).strip();
        }
    }

    /** @param like a pattern of events */
    public static List<Row> rows(String schema, String like) {
        return rows(TestServers.schema(schema), like);
    }

    /** About somebody or something, each as a line. */
    public static List<String> about(String schema, String subject) {
        return rows(schema, "%").stream()
                .filter(row -> row.subject().equals(subject))
                .map(Row::toString)
                .toList();
    }

    /** @param like a pattern of events */
    public static List<Row> rows(TestSchema schema, String like) {
        var sql = """
                select event, result, actor, coalesce(subject, ''), coalesce(detail, ''), trace_id is not null
                  from %s.audit_event
                 where event like ?
                 order by id
                """.formatted(schema.schema().audit());
        try (var connection = schema.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, like);
            var found = new ArrayList<Row>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getBoolean(6)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
