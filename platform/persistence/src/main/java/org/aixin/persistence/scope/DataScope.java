package org.aixin.persistence.scope;

import com.baomidou.mybatisplus.extension.plugins.handler.MultiDataPermissionHandler;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Table;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.GrantLevel;
import org.jspecify.annotations.Nullable;

/**
 * Turns the caller's grants into SQL. The only class that does so.
 *
 * <p>Grants are alternatives. Whatever is not plainly allowed is {@code 1 = 0}; a table that nobody declared is an
 * error, not an open table.
 */
class DataScope implements MultiDataPermissionHandler {

    private static final String NOTHING = "1 = 0";

    private final Map<String, TableScope> scopes = new HashMap<>();
    private final UnitSubtree units;
    private final Supplier<LocalDate> today;

    DataScope(List<ScopedTables> declarations, UnitSubtree units, Supplier<LocalDate> today) {
        this.units = units;
        this.today = today;
        for (var declaration : declarations) {
            declaration.tables().forEach((table, scope) -> {
                if (scopes.put(table.toLowerCase(Locale.ROOT), scope) != null) {
                    throw new IllegalStateException("Two scopes are declared for table " + table);
                }
            });
        }
    }

    @Override
    public @Nullable Expression getSqlSegment(Table table, @Nullable Expression where, String statement) {
        var scope = scopes.get(nameOf(table));
        if (scope == null) {
            throw new IllegalStateException("Table " + table.getName() + " has no declared scope; " + statement
                    + " is refused. Declare it in the service's ScopedTables");
        }
        var caller = Callers.current();
        if (scope.isOpen()) {
            return null;
        }
        var alias = table.getAlias() == null
                ? table.getName()
                : table.getAlias().getName().strip();
        return predicate(caller, scope, alias);
    }

    /** Whether nothing is ever added to a statement of the caller's. */
    static boolean seesEverything(Caller caller) {
        return caller.grants().stream().anyMatch(grant -> grant.level() == GrantLevel.PROVINCE);
    }

    private @Nullable Expression predicate(Caller caller, TableScope scope, String alias) {
        if (seesEverything(caller)) {
            return null;
        }
        var allowed = caller.grants().stream()
                .map(grant -> condition(caller, grant, scope, alias))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" or "));
        try {
            return CCJSqlParserUtil.parseCondExpression(allowed.isEmpty() ? NOTHING : "(" + allowed + ")");
        } catch (JSQLParserException impossible) {
            throw new IllegalStateException("Scope is not SQL: " + allowed, impossible);
        }
    }

    private @Nullable String condition(Caller caller, Grant grant, TableScope scope, String alias) {
        return switch (grant.level()) {
            case PROVINCE, CLIENT -> null;
            case DIVISION ->
                scope.divisionColumn() == null
                        ? null
                        // digits only, so nothing can be smuggled in; a range that an index on the column serves
                        : "%s.%s like '%s%%'"
                                .formatted(alias, scope.divisionColumn(), DivisionCode.prefixOf(target(grant)));
            case UNIT -> ofUnit(caller, grant, scope, alias);
            case SELF ->
                scope.cadreColumn() == null
                        ? null
                        : "%s.%s = %d".formatted(alias, scope.cadreColumn(), Long.parseLong(target(grant)));
        };
    }

    private @Nullable String ofUnit(Caller caller, Grant grant, TableScope scope, String alias) {
        if (scope.unitColumn() != null) {
            return "%s.%s in (%s)".formatted(alias, scope.unitColumn(), within(grant));
        }
        var household = scope.household();
        if (household != null && caller.may(household.permission())) {
            // Counted for each row, so that no database makes a join of it and begins there: lists have a better way
            // in.
            return ("(select count(*) from cared_for where cared_for.home = %1$s.%2$s and cared_for.unit_id in (%3$s)"
                            + " and cared_for.from_day <= '%4$s'"
                            + " and (cared_for.to_day is null or cared_for.to_day > '%4$s')) > 0")
                    .formatted(alias, household.column(), within(grant), today.get());
        }
        return null;
    }

    private String within(Grant grant) {
        return units.within(Long.parseLong(target(grant))).stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String target(Grant grant) {
        return Objects.requireNonNull(grant.on());
    }

    private static String nameOf(Table table) {
        return table.getName().replace("`", "").toLowerCase(Locale.ROOT);
    }
}
