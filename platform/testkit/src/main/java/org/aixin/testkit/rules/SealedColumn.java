package org.aixin.testkit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A column of ciphertext, as the migrations on the class path define it: binary, with a comment that says sealed. */
record SealedColumn(String table, String name) {

    /** A definition reaches to the next one: there are semicolons in comments. */
    private static final Pattern TABLE = Pattern.compile(
            "(?:create|alter)\\s+table\\s+(\\w+)(.*?)(?=(?:create|alter)\\s+table\\b|\\z)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern COLUMN = Pattern.compile(
            "(\\w+)\\s+(?:varbinary|tinyblob|blob|mediumblob|longblob)\\b[^\\n]*'[^'\\n]*\\bsealed\\b",
            Pattern.CASE_INSENSITIVE);

    /** Of the service itself and of what it stands on. */
    static final List<SealedColumn> ALL = read();

    boolean isNamedIn(String sql) {
        return isWordOf(sql, name);
    }

    /** Whether a statement has to do with its table. */
    boolean isTouchedBy(String sql) {
        return isWordOf(sql, table);
    }

    private static boolean isWordOf(String sql, String word) {
        return Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    private static List<SealedColumn> read() {
        var columns = new ArrayList<SealedColumn>();
        try {
            for (var migration : new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/*.sql")) {
                columns.addAll(in(migration.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(columns);
    }

    private static List<SealedColumn> in(String migration) {
        return TABLE.matcher(migration)
                .results()
                .flatMap(table -> COLUMN.matcher(table.group(2))
                        .results()
                        .map(column -> new SealedColumn(table.group(1), column.group(1))))
                .toList();
    }
}
