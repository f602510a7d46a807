package org.aixin.registry.division;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

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
import org.springframework.transaction.annotation.Transactional;

/** Grows and changes the division tree. */
@Service
class DivisionRegister {

    private final DivisionStore divisions;
    private final BlindIndex fingerprints;
    private final Reach reach;
    private final Outbox outbox;
    private final ApplicationEventPublisher inside;

    DivisionRegister(
            DivisionStore divisions,
            BlindIndex fingerprints,
            Reach reach,
            Outbox outbox,
            ApplicationEventPublisher inside) {
        this.divisions = divisions;
        this.fingerprints = fingerprints;
        this.reach = reach;
        this.outbox = outbox;
        this.inside = inside;
    }

    @Transactional
    List<Stored> register(List<RegisterDivision> commands) {
        Callers.current().require(Permissions.WRITE);
        var intake = Intake.of(
                commands,
                RegisterDivision::code,
                command -> fingerprints.of("division.content", Sensitive.of(command.toString())),
                codes -> divisions.find(codes).stream()
                        .map(one -> new Known(one.code(), one.content(), one.version()))
                        .toList());
        var tree = treeAround(intake);
        for (var row : intake.fresh()) {
            var command = row.command();
            if (!DivisionLevels.fits(command.code(), command.level())) {
                intake.problems().add(row.number(), "level", "division-level-wrong", command.code());
            }
            if (!reach.hasDivision(command.code())) {
                intake.problems().add(row.number(), "code", "unknown-division", command.code());
            }
            var wrong = wrongParent(tree, command.level(), command.parentCode(), command.from());
            if (wrong != null) {
                intake.problems().add(row.number(), "parentCode", wrong, String.valueOf(command.parentCode()));
            }
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
        var division =
                divisions.lock(code).filter(one -> reach.hasDivision(code)).orElseThrow(NotFound::new);
        expected.check(division.version());
        var changed = command.successors() == null
                ? moved(division, command)
                : succeeded(division, command, command.successors());
        if (changed.places().equals(division.places())) {
            return new Stored(code, division.version());
        }
        divisions.update(changed);
        outbox.append(changed.event());
        if (command.successors() != null && command.successors().size() == 1) {
            // Where it was split, somebody has to say who lives in which part.
            inside.publishEvent(new DivisionSucceeded(code, command.successors().get(0), command.from()));
        }
        return new Stored(code, changed.version());
    }

    private Division moved(Division division, ChangeDivision command) {
        var problems = new Problems();
        var parentCode = command.parentCode();
        if (parentCode == null) {
            problems.add("parentCode", "required");
        } else {
            var wrong = wrongParent(
                    byCode(divisions.find(List.of(parentCode))), division.level(), parentCode, command.from());
            if (wrong != null) {
                problems.add("parentCode", wrong, parentCode);
            }
        }
        problems.refuseIfAny();
        return division.movedBelow(Objects.requireNonNull(parentCode), command.from());
    }

    private Division succeeded(Division division, ChangeDivision command, List<String> successors) {
        var problems = new Problems();
        if (command.parentCode() != null) {
            problems.add("parentCode", "parent-or-successors");
        }
        var known = byCode(divisions.find(successors));
        for (int i = 0; i < successors.size(); i++) {
            var successor = known.get(successors.get(i));
            var field = "successors[" + i + "]";
            if (successor == null
                    || successor.places().endedBy(command.from())
                    || !reach.hasDivision(successor.code())) {
                problems.add(field, "unknown-division", successors.get(i));
            } else if (successor.level() != division.level() || successor.code().equals(division.code())) {
                problems.add(field, "successor-wrong", successors.get(i));
            }
        }
        problems.refuseIfAny();
        return division.succeededBy(successors.stream().distinct().toList(), command.from());
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
