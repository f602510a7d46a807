package org.aixin.stats.statistics;

import java.time.Clock;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.spans.UnitTree;
import org.aixin.stats.tree.Node;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/**
 * Whose figures a caller may see. Figures stand for a whole subtree, so the node itself decides and no row is filtered:
 * the province sees all; a division what lies inside it, and the units that belong there; a unit what stands below it in
 * either tree, and no divisions. Everything else is not found.
 */
@Component
public class StatisticsScope {

    private static final String PERMISSION = "STATISTICS_READ";

    private final UnitTree units;
    private final Clock clock;

    StatisticsScope(UnitTree units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    void require(Node node) {
        if (node.tree() == Tree.DIVISION) {
            requireDivision(node.code());
        } else {
            requireUnit(Long.parseLong(node.code()));
        }
    }

    boolean sees(Node node) {
        return node.tree() == Tree.DIVISION ? seesDivision(node.code()) : seesUnit(Long.parseLong(node.code()));
    }

    /** @throws NotFound for a division beyond the caller's reach */
    public void requireDivision(String code) {
        if (!seesDivision(code)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound for a unit beyond the caller's reach */
    public void requireUnit(long id) {
        if (!seesUnit(id)) {
            throw new NotFound();
        }
    }

    private boolean seesDivision(String code) {
        return permitted().grants().stream().anyMatch(grant -> reaches(grant, code));
    }

    private boolean seesUnit(long id) {
        var caller = permitted();
        return seesAll(caller) || caller.grants().stream().anyMatch(grant -> reaches(grant, id));
    }

    private static Caller permitted() {
        var caller = Callers.current();
        caller.require(PERMISSION);
        return caller;
    }

    private static boolean seesAll(Caller caller) {
        return caller.grants().stream().anyMatch(grant -> grant.level() == GrantLevel.PROVINCE);
    }

    private static boolean reaches(Grant grant, String division) {
        var on = grant.on();
        return switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> on != null && DivisionCode.isWithin(division, on);
            case UNIT, SELF, CLIENT -> false;
        };
    }

    private boolean reaches(Grant grant, long unit) {
        var on = grant.on();
        return switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION ->
                on != null
                        && units.find(unit, BusinessDays.today(clock))
                                .filter(known -> DivisionCode.isWithin(known.divisionCode(), on))
                                .isPresent();
            case UNIT -> on != null && units.within(Long.parseLong(on)).contains(unit);
            case SELF, CLIENT -> false;
        };
    }
}
