package org.aixin.registry.division;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.batch.Known;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grows and changes the division tree: whoever asks for it, it is stored, published and written down here. */
@Service
class DivisionRegister {

    private final DivisionStore divisions;
    private final DivisionMapper rows;
    private final BlindIndex fingerprints;
    private final Reach reach;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    DivisionRegister(
            DivisionStore divisions,
            DivisionMapper rows,
            BlindIndex fingerprints,
            Reach reach,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.divisions = divisions;
        this.rows = rows;
        this.fingerprints = fingerprints;
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.inside = inside;
        this.clock = clock;
    }

    @Transactional
    List<Stored> register(List<RegisterDivision> commands) {
        Callers.current().require(Permissions.WRITE);
        var intake = Intake.of(
                commands,
                RegisterDivision::code,
                this::contentOf,
                codes -> divisions.find(codes).stream()
                        .map(one -> new Known(one.code(), one.content(), one.version()))
                        .toList());
        var tree = treeAround(intake);
        for (var row : intake.fresh()) {
            check(row.command(), tree, "[" + row.number() + "].", intake.problems());
        }
        intake.problems().refuseIfAny();
        var fresh = intake.fresh().stream()
                .map(row -> Division.register(row.command(), row.content()))
                .toList();
        divisions.insert(fresh);
        outbox.append(fresh.stream().map(Division::event).toList());
        return intake.answer();
    }

    @Transactional
    Stored change(String code, ChangeDivision command, IfMatch expected) {
        Callers.current().require(Permissions.WRITE);
        var division = locked(code);
        expected.check(division.version());
        if (command.successors() == null) {
            var moved = moved(division, command.parentCode(), command.from());
            return put(division, moved, DivisionDeedKind.MOVED, command.from());
        }
        var problems = new Problems();
        if (command.parentCode() != null) {
            problems.add("parentCode", "parent-or-successors");
        }
        checkSuccessors(division, command.successors(), command.from(), problems);
        problems.refuseIfAny();
        var successors = command.successors().stream().distinct().toList();
        // Where it was split, somebody has to say who lives in which part.
        var heir = successors.size() == 1 ? successors.get(0) : null;
        return succeeded(division, successors, heir, command.from());
    }

    /**
     * Adds one node.
     *
     * @throws org.aixin.registry.batch.CommandRefused if it cannot stand there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Division open(RegisterDivision command, Problems problems) {
        var tree = new HashMap<String, Division>();
        if (!divisions.find(List.of(command.code())).isEmpty()) {
            problems.add("code", "division-taken", command.code());
        }
        if (command.parentCode() != null) {
            divisions.find(List.of(command.parentCode())).forEach(one -> tree.put(one.code(), one));
        }
        check(command, tree, "", problems);
        problems.refuseIfAny();
        var division = Division.register(command, contentOf(command));
        divisions.insert(List.of(division));
        outbox.append(division.event());
        written(division, DivisionDeedKind.OPENED, command.from());
        return division;
    }

    /** @throws NotFound if there is none within the caller's grants */
    @Transactional(propagation = Propagation.MANDATORY)
    Division locked(String code) {
        return divisions.lock(code).filter(one -> reach.hasDivision(code)).orElseThrow(NotFound::new);
    }

    /** The division below another one from that day on, not stored yet. */
    Division moved(Division division, @Nullable String parentCode, LocalDate from) {
        var problems = new Problems();
        if (parentCode == null) {
            problems.add("parentCode", "required");
        } else {
            var wrong = wrongParent(byCode(divisions.find(List.of(parentCode))), division.level(), parentCode, from);
            if (wrong != null) {
                problems.add("parentCode", wrong, parentCode);
            }
        }
        problems.refuseIfAny();
        return division.movedBelow(Objects.requireNonNull(parentCode), from);
    }

    /** What stands against these taking the division's place. */
    Map<String, Division> checkSuccessors(
            Division division, List<String> successors, LocalDate from, Problems problems) {
        var known = byCode(divisions.find(successors));
        for (int i = 0; i < successors.size(); i++) {
            var successor = known.get(successors.get(i));
            var field = "successors[" + i + "]";
            if (successor == null || successor.places().endedBy(from) || !reach.hasDivision(successor.code())) {
                problems.add(field, "unknown-division", successors.get(i));
            } else if (successor.level() != division.level() || successor.code().equals(division.code())) {
                problems.add(field, "successor-wrong", successors.get(i));
            }
        }
        return known;
    }

    /** @param heir who takes what stands in the division itself; null where somebody says it one by one */
    @Transactional(propagation = Propagation.MANDATORY)
    Stored succeeded(Division division, List<String> successors, @Nullable String heir, LocalDate from) {
        var kind = successors.isEmpty() ? DivisionDeedKind.ENDED : DivisionDeedKind.SUCCEEDED;
        var stored = put(division, division.succeededBy(successors, from), kind, from);
        if (heir != null && stored.version() != division.version()) {
            inside.publishEvent(new DivisionSucceeded(division.code(), heir, from));
        }
        return stored;
    }

    /** Stores what a division has become; what changes nothing raises no version. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stored put(Division before, Division after, DivisionDeedKind kind, LocalDate from) {
        if (after.places().equals(before.places())) {
            return new Stored(before.code(), before.version());
        }
        divisions.update(after);
        outbox.append(after.event());
        written(after, kind, from);
        return new Stored(after.code(), after.version());
    }

    private void written(Division division, DivisionDeedKind kind, LocalDate from) {
        rows.insertDeeds(List.of(new DivisionDeed(
                division.code(),
                division.version(),
                kind,
                from,
                Callers.current().subject(),
                clock.instant())));
        audit.append(AuditNote.of(kind.event())
                .about("division", division.code())
                .saying("version:" + division.version() + " from:" + from));
    }

    private void check(RegisterDivision command, Map<String, Division> tree, String prefix, Problems problems) {
        if (!DivisionLevels.fits(command.code(), command.level())) {
            problems.add(prefix + "level", "division-level-wrong", command.code());
        }
        if (!reach.hasDivision(command.code())) {
            problems.add(prefix + "code", "unknown-division", command.code());
        }
        if (command.reports() && !DivisionLevels.mayReport(command.level())) {
            problems.add(prefix + "reportingUnit", "reporting-level-wrong");
        }
        var wrong = wrongParent(tree, command.level(), command.parentCode(), command.from());
        if (wrong != null) {
            problems.add(prefix + "parentCode", wrong, String.valueOf(command.parentCode()));
        }
    }

    private String contentOf(RegisterDivision command) {
        return fingerprints.of("division.content", Sensitive.of(command.content()));
    }

    /** What stands in the command and in the tree, by code. */
    private Map<String, Division> treeAround(Intake<RegisterDivision> intake) {
        var tree = new HashMap<String, Division>();
        var outside = new HashSet<String>();
        for (var row : intake.fresh()) {
            tree.put(row.id(), Division.register(row.command(), row.content()));
            if (row.command().parentCode() != null) {
                outside.add(row.command().parentCode());
            }
        }
        divisions.find(outside).forEach(one -> tree.putIfAbsent(one.code(), one));
        return tree;
    }

    /** The code of what is wrong with a parent; levels fall from node to node, so there can be no circle. */
    private @Nullable String wrongParent(
            Map<String, Division> tree, DivisionLevel level, @Nullable String parentCode, LocalDate from) {
        if (parentCode == null) {
            return DivisionLevels.mayHangBelow(level, null) ? null : "parent-level-wrong";
        }
        var parent = tree.get(parentCode);
        if (parent == null || parent.places().endedBy(from) || !reach.hasDivision(parentCode)) {
            return "unknown-division";
        }
        return DivisionLevels.mayHangBelow(level, parent.level()) ? null : "parent-level-wrong";
    }

    private static Map<String, Division> byCode(List<Division> divisions) {
        return divisions.stream().collect(toMap(Division::code, identity()));
    }
}
