package org.aixin.registry.bulk.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.bulk.row.SheetField;
import org.aixin.registry.bulk.row.SheetKind;
import org.aixin.registry.bulk.row.SheetWords;
import org.aixin.registry.sheet.SheetRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Which row of a sheet names its columns, and how.
 *
 * @param names by column, from 0 on
 */
record ImportHeader(int row, Map<Integer, String> names) {

    private static final TypeReference<TreeMap<Integer, String>> CHOSEN = new TypeReference<>() {};
    private static final int LONGEST = 60;

    /** What an office says about a column that holds nothing of what is asked. */
    static final String IGNORED = "";

    static ImportHeader of(SheetRow row) {
        var names = new TreeMap<Integer, String>();
        row.cells().forEach((column, cell) -> {
            var name = cell.text().reveal();
            names.put(column, name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        });
        return new ImportHeader(row.number(), names);
    }

    /** How many of the columns are known by their names. */
    int recognised(SheetKind kind, SheetWords words) {
        return (int) names.values().stream()
                .filter(name -> words.field(kind, name).isPresent())
                .count();
    }

    /**
     * Which field each column holds, as far as that is known.
     *
     * @param remembered what the office said about a column of that name before; null where it said nothing
     */
    Map<Integer, String> columns(SheetKind kind, SheetWords words, Function<String, @Nullable String> remembered) {
        var columns = new TreeMap<Integer, String>();
        names.forEach((column, name) -> {
            var known = remembered.apply(name);
            var field = known == null
                    ? words.field(kind, name).map(SheetField::name).orElse(null)
                    : known;
            if (field != null && (field.equals(IGNORED) || !columns.containsValue(field))) {
                columns.put(column, field);
            }
        });
        return columns;
    }

    /** Whether it is known of each column what it holds, and nothing that is required is missing. */
    boolean isSettled(SheetKind kind, Map<Integer, String> columns) {
        return columns.keySet().containsAll(names.keySet())
                && missing(kind, columns).isEmpty();
    }

    static List<SheetField> missing(SheetKind kind, Map<Integer, String> columns) {
        return kind.fields().stream()
                .filter(SheetField::isRequired)
                .filter(field -> !columns.containsValue(field.name()))
                .toList();
    }

    Sensitive asText() {
        return Sensitive.of(AixinJson.mapper().writeValueAsString(this));
    }

    static ImportHeader parse(Sensitive text) {
        return AixinJson.mapper().readValue(text.reveal(), ImportHeader.class);
    }

    static String asText(Map<Integer, String> columns) {
        return AixinJson.mapper().writeValueAsString(columns);
    }

    static Map<Integer, String> parseColumns(@Nullable String text) {
        return text == null ? new HashMap<>() : AixinJson.mapper().readValue(text, CHOSEN);
    }

    /** The columns by the name of the field that they hold, without what is ignored. */
    static Map<String, Integer> fields(Map<Integer, String> columns) {
        var fields = new HashMap<String, Integer>();
        columns.forEach((column, field) -> {
            if (!field.equals(IGNORED)) {
                fields.put(field, column);
            }
        });
        return fields;
    }
}
