package org.aixin.testkit.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aixin.testkit.events.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks for the canaries wherever a system keeps something. */
public final class CanarySearch {

    private final Set<Sighting> sightings = new LinkedHashSet<>();
    private long looked;

    /** What was found so far, each place once. */
    public List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    /** How many values, messages and files were looked at: a search that saw nothing proves nothing. */
    public long looked() {
        return looked;
    }

    public CanarySearch bytes(byte[] bytes, String where) {
        looked++;
        Canary.in(bytes).forEach(canary -> sightings.add(new Sighting(canary, where)));
        return this;
    }

    public CanarySearch text(String text, String where) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), where);
    }

    /** Every file below a directory; what is compressed is not opened. */
    public CanarySearch files(Path directory) {
        try (var files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(this::file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public CanarySearch file(Path file) {
        try {
            return bytes(Files.readAllBytes(file), "file " + file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value of every table of every schema but the server's own. */
    public CanarySearch database(Connection administrator) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = administrator.createStatement();
                var rows = statement.executeQuery("""
                    select concat('`', table_schema, '`.`', table_name, '`') as table_name
                      from information_schema.tables
                     where table_type = 'BASE TABLE'
                       and table_schema not in ('mysql', 'sys', 'information_schema', 'performance_schema')
                     order by 1
                    """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (var table : tables) {
            try (var statement = administrator.createStatement()) {
                table(statement, table);
            }
        }
        return this;
    }

    private void table(Statement statement, String table) throws SQLException {
        // Row by row: there may be many.
        statement.setFetchSize(Integer.MIN_VALUE);
        try (var rows = statement.executeQuery("select * from " + table)) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    var value = rows.getBytes(i);
                    if (value != null) {
                        bytes(value, "column " + table + "." + columns.getColumnName(i));
                    }
                }
            }
        }
    }

    /** Keys, values and headers of every message in every topic. */
    public CanarySearch topics(TestTopics topics) {
        for (var topic : topics.names()) {
            for (var message : topics.all(topic)) {
                message(message);
            }
        }
        return this;
    }

    private void message(ConsumerRecord<String, byte[]> message) {
        var where = "topic " + message.topic();
        if (message.key() != null) {
            text(message.key(), where + ", a key");
        }
        if (message.value() != null) {
            bytes(message.value(), where + ", a value");
        }
        message.headers().forEach(header -> {
            text(header.key(), where + ", a header's name");
            if (header.value() != null) {
                bytes(header.value(), where + ", header " + header.key());
            }
        });
    }
}
