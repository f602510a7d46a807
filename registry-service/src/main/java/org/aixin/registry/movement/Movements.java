package org.aixin.registry.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.division.WholeDivisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts who came, changed and left in a period, for offices whose grants hold the whole area. */
@Service
public class Movements {

    /** The whole province is told by two digits: from there nobody goes to another area. */
    private static final int PROVINCE = 2;

    private static final int TOWNSHIP = 9;

    private final MovementMapper rows;
    private final Divisions divisions;
    private final WholeDivisions whole;

    Movements(MovementMapper rows, Divisions divisions, WholeDivisions whole) {
        this.rows = rows;
        this.divisions = divisions;
        this.whole = whole;
    }

    /** @throws NotFound if there is no such division, or none that the caller sees whole */
    @Transactional(readOnly = true)
    MovementSummary of(String division, LocalDate from, LocalDate to) {
        var node = seen(division, from, to);
        var area = DivisionCode.prefixOf(division);
        return MovementSummary.of(
                node, from, to, withLiving(area, area.length(), from, to).of(area));
    }

    /**
     * The same of what hangs right below, in the order of the codes. It adds up: whoever was in a place that is gone by now
     * is told under its code, and whose village is not known, under the township's.
     */
    @Transactional(readOnly = true)
    List<MovementSummary> childrenOf(String division, LocalDate from, LocalDate to) {
        seen(division, from, to);
        var depth = divisions.depthBelow(division);
        if (depth == DivisionCode.prefixOf(division).length()) {
            return List.of();
        }
        var area = DivisionCode.prefixOf(division);
        var ledger = withLiving(area, depth, from, to);
        return below(division, ledger).entrySet().stream()
                .map(child -> MovementSummary.of(child.getValue(), from, to, ledger.of(child.getKey())))
                .toList();
    }

    /** The figures of each township in an area that the caller was found to see whole, by its code. */
    @Transactional(readOnly = true)
    public Ledger ofTownships(String area, LocalDate from, LocalDate to) {
        return ledger(area, Math.max(TOWNSHIP, area.length()), from, to);
    }

    private DivisionName seen(String division, LocalDate from, LocalDate to) {
        Callers.current().require(Permissions.READ);
        if (to.isBefore(from)) {
            throw new Invalid(FieldProblem.of("to", "day-before-from"));
        }
        return whole.of(division);
    }

    private Ledger withLiving(String area, int depth, LocalDate from, LocalDate to) {
        var ledger = ledger(area, depth, from, to);
        rows.living(area, depth, to).forEach(ledger::book);
        return ledger;
    }

    private Ledger ledger(String area, int depth, LocalDate from, LocalDate to) {
        var ledger = new Ledger(area);
        var eve = from.minusDays(1);
        rows.standing(area, depth, eve).forEach(ledger::before);
        rows.lodged(area, depth, eve).forEach(ledger::before);
        rows.standing(area, depth, to).forEach(ledger::after);
        rows.lodged(area, depth, to).forEach(ledger::after);
        rows.turnsHere(area, depth, from, to).forEach(ledger::book);
        if (area.length() > PROVINCE) {
            rows.turnsAway(area, depth, from, to).forEach(ledger::book);
        }
        rows.corrected(area, depth, from, to).forEach(ledger::book);
        return ledger;
    }

    private Map<String, DivisionName> below(String division, Ledger ledger) {
        var names = new TreeMap<String, DivisionName>();
        divisions.below(division).forEach(child -> names.put(DivisionCode.prefixOf(child.code()), child));
        var gone = new TreeSet<>(ledger.places());
        gone.removeAll(names.keySet());
        var known = divisions.names(gone.stream().map(Divisions::codeOf).toList());
        gone.forEach(place -> names.put(
                place, known.getOrDefault(Divisions.codeOf(place), DivisionName.unnamed(Divisions.codeOf(place)))));
        return names;
    }
}
