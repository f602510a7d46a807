package org.aixin.registry.identity.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.CommandRefused;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far an administrator's word reaches. None of the three has grants of their own, so it is not those that bound what
 * they give but the area of their account: accounts, agencies and grants that lie in it, whole.
 */
@Component
public class Administrators {

    private static final String CONSOLE = "console:";
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");
    private static final Pattern GRANT =
            Pattern.compile("PROVINCE|DIVISION:([0-9]{6}|[0-9]{9}|[0-9]{12})|UNIT:([0-9]{1,19})");

    private final AccountMapper rows;
    private final Divisions divisions;
    private final Units units;
    private final Clock clock;

    Administrators(AccountMapper rows, Divisions divisions, Units units, Clock clock) {
        this.rows = rows;
        this.divisions = divisions;
        this.units = units;
        this.clock = clock;
    }

    /** @throws Forbidden for whoever has no account that may be used */
    public Area areaOfCaller() {
        var subject = Callers.current().subject();
        var id = subject.startsWith(CONSOLE) ? number(subject.substring(CONSOLE.length())) : null;
        var account = id == null ? null : rows.byId(id);
        if (account == null || !account.isActive()) {
            throw new Forbidden();
        }
        return account.belongsTo();
    }

    /** @throws Invalid naming every grant that is none, or is on what is not known */
    void requireKnown(List<String> grants) {
        var codes = grants.stream()
                .map(Area::read)
                .flatMap(area -> area.map(Area::division).stream())
                .collect(Collectors.toSet());
        var known = divisions.known(codes);
        var today = BusinessDays.today(clock);
        var wrong = new ArrayList<FieldProblem>();
        for (var i = 0; i < grants.size(); i++) {
            var field = "grants[" + i + "]";
            var grant = GRANT.matcher(grants.get(i));
            if (!grant.matches()) {
                wrong.add(FieldProblem.of(field, "grant-malformed"));
            } else if (grant.group(1) != null && !known.stands(grant.group(1), today)) {
                wrong.add(FieldProblem.of(field, "unknown-division", grant.group(1)));
            } else if (grant.group(2) != null && isUnknown(grant.group(2))) {
                wrong.add(FieldProblem.of(field, "unknown-unit", grant.group(2)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private boolean isUnknown(String unit) {
        var id = number(unit);
        return id == null || units.named(List.of(id)).isEmpty();
    }

    /**
     * Reads an area that somebody asks for.
     *
     * @throws Invalid when it is none
     * @throws CommandRefused when it does not lie in the other one
     */
    Area within(Area outer, String text) {
        var area = Area.read(text).orElseThrow(() -> new Invalid(FieldProblem.of("area", "area-malformed")));
        var code = area.division();
        if (code != null && !divisions.known(List.of(code)).stands(code, BusinessDays.today(clock))) {
            throw new Invalid(FieldProblem.of("area", "unknown-division", code));
        }
        if (!outer.contains(area)) {
            throw new CommandRefused(List.of(FieldProblem.of("area", "area-too-wide")));
        }
        return area;
    }

    /**
     * @param grants that are known
     * @throws CommandRefused naming every grant that shows something outside the area
     */
    public void requireWithin(Area area, List<String> grants) {
        var wide = new ArrayList<FieldProblem>();
        for (var i = 0; i < grants.size(); i++) {
            if (!shownWithin(area, grants.get(i))) {
                wide.add(FieldProblem.of("grants[" + i + "]", "grant-too-wide"));
            }
        }
        if (!wide.isEmpty()) {
            throw new CommandRefused(wide);
        }
    }

    /** A unit's grant reaches over all units below it, wherever they stand. */
    private boolean shownWithin(Area area, String grant) {
        if (area.equals(Area.PROVINCE)) {
            return true;
        }
        var unit = grant.startsWith("UNIT:") ? number(grant.substring("UNIT:".length())) : null;
        return unit == null
                ? Area.read(grant).filter(area::contains).isPresent()
                : standWithin(area, units.within(unit));
    }

    private boolean standWithin(Area area, Set<Long> unitIds) {
        var named = units.named(unitIds).values();
        return named.size() == unitIds.size() && named.stream().allMatch(unit -> area.hasDivision(unit.divisionCode()));
    }

    /** Null for what is no id. */
    private static @Nullable Long number(String text) {
        try {
            return ID.matcher(text).matches() ? Long.valueOf(text) : null;
        } catch (NumberFormatException beyondAnyId) {
            return null;
        }
    }
}
