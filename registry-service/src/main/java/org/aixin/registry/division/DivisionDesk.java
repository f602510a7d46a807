package org.aixin.registry.division;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.FirstDay;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What offices do to the tree of divisions. Nobody and nothing is left without a place: what stands in a division that goes,
 * or below it, has an heir, or the division stays.
 */
@Service
class DivisionDesk {

    private final DivisionRegister register;
    private final DivisionStore divisions;
    private final DivisionMapper rows;
    private final List<DivisionOccupants> occupants;
    private final Reach reach;
    private final Clock clock;

    DivisionDesk(
            DivisionRegister register,
            DivisionStore divisions,
            DivisionMapper rows,
            List<DivisionOccupants> occupants,
            Reach reach,
            Clock clock) {
        this.register = register;
        this.divisions = divisions;
        this.rows = rows;
        this.occupants = occupants;
        this.reach = reach;
        this.clock = clock;
    }

    @Transactional
    void open(RegisterDivision command) {
        Callers.current().require(Permissions.WRITE_DIVISIONS);
        var problems = new Problems();
        FirstDay.check(command.from(), clock, problems);
        if (reach.hasDivision(command.code())) {
            DivisionKeepers.require(command.code(), command.level());
        }
        if (command.reports()) {
            DivisionKeepers.requireProvince();
        }
        if (command.parentCode() != null) {
            checkParent(command.code(), command.parentCode(), command.from(), problems);
        }
        register.open(command, problems);
    }

    @Transactional
    void rename(String code, String name, LocalDate from, IfMatch expected) {
        var division = kept(code, expected);
        refuseDay(from);
        register.put(division, division.renamed(name, from), DivisionDeedKind.RENAMED, from);
    }

    @Transactional
    void move(String code, String parentCode, LocalDate from, IfMatch expected) {
        var division = kept(code, expected);
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        checkParent(code, parentCode, from, problems);
        problems.refuseIfAny();
        register.put(division, register.moved(division, parentCode, from), DivisionDeedKind.MOVED, from);
    }

    /**
     * From that day on it reports to the province for itself, or no longer does. Where it hangs, and whose figures its own are
     * part of, stays as it is.
     */
    @Transactional
    void letReport(String code, boolean reportingUnit, LocalDate from, IfMatch expected) {
        Callers.current().require(Permissions.WRITE_DIVISIONS);
        var division = register.locked(code);
        DivisionKeepers.requireProvince();
        expected.check(division.version());
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        if (!DivisionLevels.mayReport(division.level())) {
            problems.add("reportingUnit", "reporting-level-wrong");
        }
        problems.refuseIfAny();
        register.put(
                division,
                division.reporting(reportingUnit, from),
                reportingUnit ? DivisionDeedKind.REPORTING_BEGUN : DivisionDeedKind.REPORTING_ENDED,
                from);
    }

    @Transactional
    void succeed(String code, SucceedDivision command, IfMatch expected) {
        // Of two mergers that meet, one waits for the other: in the order of codes, so that neither waits for ever.
        var touched = new TreeSet<>(command.successors());
        touched.add(code);
        touched.forEach(divisions::lock);
        var division = kept(code, expected);
        var handover = handover(division, command);
        for (var child : divisions.find(handover.below().keySet())) {
            var heir = Objects.requireNonNull(handover.below().get(child.code()));
            register.put(child, child.inherited(code, heir, command.from()), DivisionDeedKind.MOVED, command.from());
        }
        register.succeeded(division, handover.successors(), handover.rest(), command.from());
    }

    /** @throws org.aixin.registry.batch.CommandRefused while anything still stands there */
    @Transactional
    void end(String code, LocalDate from, IfMatch expected) {
        var division = kept(code, expected);
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        var children = divisions.childrenSince(code, from);
        if (!children.isEmpty()) {
            problems.add("from", "divisions-below", children.size(), Handover.names(children));
        }
        var here = counts(List.of(code));
        if (inAll(here) > 0) {
            problems.add(
                    "from",
                    "occupants-here",
                    of(here, DivisionOccupants.Kind.HOUSEHOLDS),
                    of(here, DivisionOccupants.Kind.RECIPIENTS),
                    of(here, DivisionOccupants.Kind.UNITS));
        }
        problems.refuseIfAny();
        register.succeeded(division, List.of(), null, from);
    }

    /** What a merger or split would touch; refuses what the merger or split itself would. */
    @Transactional(readOnly = true)
    SuccessionPreview preview(String code, SucceedDivision command) {
        Callers.current().require(Permissions.WRITE_DIVISIONS);
        var division = divisions.find(List.of(code)).stream()
                .filter(one -> reach.hasDivision(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        DivisionKeepers.require(code, division.level());
        var handover = handover(division, command);
        // Refuses the days on which it was not there, as the deed does.
        division.succeededBy(handover.successors(), command.from());
        var subtree = rows.subtreeSince(code, command.from());
        var counted = counts(subtree);
        var names = rows.heads(named(handover)).stream()
                .map(head -> new DivisionName(head.code(), head.name()))
                .collect(toMap(DivisionName::code, Function.identity()));
        return new SuccessionPreview(
                subtree.size() - 1,
                of(counted, DivisionOccupants.Kind.HOUSEHOLDS),
                of(counted, DivisionOccupants.Kind.RECIPIENTS),
                of(counted, DivisionOccupants.Kind.CADRES),
                of(counted, DivisionOccupants.Kind.UNITS),
                handover.below().entrySet().stream()
                        .map(one -> new SuccessionPreview.Inherited(
                                Objects.requireNonNull(names.get(one.getKey())),
                                Objects.requireNonNull(names.get(one.getValue()))))
                        .toList());
    }

    private Handover handover(Division division, SucceedDivision command) {
        var problems = new Problems();
        var from = command.from();
        FirstDay.check(from, clock, problems);
        var successors = register.checkSuccessors(division, command.successors(), from, problems);
        for (int i = 0; i < command.successors().size(); i++) {
            var successor = successors.get(command.successors().get(i));
            if (successor != null && !successor.places().endedBy(from) && !successor.standsOn(from)) {
                problems.add(
                        "successors[" + i + "]",
                        "not-yet-there",
                        successor.name(),
                        successor.places().begins());
            }
        }
        var here = counts(List.of(division.code()));
        var handover = Handover.plan(
                command, successors, divisions.childrenSince(division.code(), from), inAll(here), problems);
        problems.refuseIfAny();
        return handover;
    }

    private Division kept(String code, IfMatch expected) {
        Callers.current().require(Permissions.WRITE_DIVISIONS);
        var division = register.locked(code);
        DivisionKeepers.require(code, division.level());
        expected.check(division.version());
        return division;
    }

    private void checkParent(String code, String parentCode, LocalDate from, Problems problems) {
        var parent = divisions.find(List.of(parentCode)).stream().findFirst();
        if (parent.isEmpty() || !reach.hasDivision(parentCode)) {
            return; // the register says so
        }
        if (!parent.get().places().endedBy(from) && !parent.get().standsOn(from)) {
            problems.add(
                    "parentCode",
                    "not-yet-there",
                    parent.get().name(),
                    parent.get().places().begins());
        }
        if (!Handover.belongsTo(code, parentCode)) {
            problems.add("parentCode", "code-of-another", code, parent.get().name());
        }
    }

    private void refuseDay(LocalDate from) {
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        problems.refuseIfAny();
    }

    private Map<DivisionOccupants.Kind, Integer> counts(Collection<String> codes) {
        var counts = new EnumMap<DivisionOccupants.Kind, Integer>(DivisionOccupants.Kind.class);
        occupants.forEach(one -> counts.putAll(one.in(codes)));
        return counts;
    }

    private static int of(Map<DivisionOccupants.Kind, Integer> counts, DivisionOccupants.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Cadres stand where their units do. */
    private static int inAll(Map<DivisionOccupants.Kind, Integer> counts) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey() != DivisionOccupants.Kind.CADRES)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Collection<String> named(Handover handover) {
        var codes = new TreeSet<>(handover.successors());
        codes.addAll(handover.below().keySet());
        return codes;
    }
}
