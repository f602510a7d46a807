package org.aixin.registry.unit;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Intake;
import org.aixin.registry.batch.Known;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.batch.Stored;
import org.aixin.registry.division.DivisionSucceeded;
import org.aixin.registry.division.Divisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers units and moves them in their trees. */
@Service
class UnitRegister {

    private final UnitStore units;
    private final Divisions divisions;
    private final Ids ids;
    private final BlindIndex fingerprints;
    private final Reach reach;
    private final Outbox outbox;
    private final ApplicationEventPublisher inside;

    UnitRegister(
            UnitStore units,
            Divisions divisions,
            Ids ids,
            BlindIndex fingerprints,
            Reach reach,
            Outbox outbox,
            ApplicationEventPublisher inside) {
        this.units = units;
        this.divisions = divisions;
        this.ids = ids;
        this.fingerprints = fingerprints;
        this.reach = reach;
        this.outbox = outbox;
        this.inside = inside;
    }

    @Transactional
    List<Stored> register(List<RegisterUnit> commands) {
        Callers.current().require(Permissions.WRITE);
        var intake = Intake.of(
                commands,
                command -> Long.toString(command.id() == null ? ids.next() : command.id()),
                command -> fingerprints.of("unit.content", Sensitive.of(command.toString())),
                keys -> units.find(keys.stream().map(Long::valueOf).toList()).stream()
                        .map(one -> new Known(Long.toString(one.id()), one.content(), one.version()))
                        .toList());
        var known = divisions.known(
                commands.stream().map(RegisterUnit::divisionCode).collect(toSet()));
        var fresh = intake.fresh().stream()
                .map(row -> Unit.register(Long.parseLong(row.id()), row.command(), row.content()))
                .toList();
        var trees = new UnitTrees(fresh, units);
        for (int i = 0; i < fresh.size(); i++) {
            var row = intake.fresh().get(i);
            var prefix = "[" + row.number() + "].";
            if (!known.stands(row.command().divisionCode(), row.command().from())
                    || !reach.hasDivision(row.command().divisionCode())) {
                intake.problems()
                        .add(
                                prefix + "divisionCode",
                                "unknown-division",
                                row.command().divisionCode());
            }
            check(trees, fresh.get(i), prefix, intake.problems());
        }
        intake.problems().refuseIfAny();
        units.insert(fresh);
        outbox.append(fresh.stream().map(Unit::event).toList());
        return intake.answer();
    }

    @Transactional
    Stored change(long id, ChangeUnit command, IfMatch expected) {
        Callers.current().require(Permissions.WRITE);
        var unit = units.lock(id)
                .filter(one -> reach.hasUnit(id, one.places().last().divisionCode()))
                .orElseThrow(NotFound::new);
        expected.check(unit.version());
        var changed = unit.changed(command);
        var problems = new Problems();
        if (!divisions.known(List.of(command.divisionCode())).stands(command.divisionCode(), command.from())
                || !mayStandIn(command.divisionCode(), unit)) {
            problems.add("divisionCode", "unknown-division", command.divisionCode());
        }
        check(new UnitTrees(List.of(changed), units), changed, "", problems);
        problems.refuseIfAny();
        if (changed.places().equals(unit.places())) {
            return new Stored(id, unit.version());
        }
        units.update(changed);
        outbox.append(changed.event());
        inside.publishEvent(new UnitMoved(id, changed.places().last().divisionCode()));
        return new Stored(id, changed.version());
    }

    /** Units belong where their place belongs, and take their cadres along. */
    @EventListener
    void follow(DivisionSucceeded succeeded) {
        for (var unit : units.standingIn(succeeded.code())) {
            var place = unit.places().last();
            var changed = unit.changed(
                    new ChangeUnit(succeeded.from(), place.managedBy(), place.groupLeader(), succeeded.successor()));
            units.update(changed);
            outbox.append(changed.event());
            inside.publishEvent(new UnitMoved(unit.id(), succeeded.successor()));
        }
    }

    /** Where it stands already it may stay, also for whoever sees the unit alone. */
    private boolean mayStandIn(String code, Unit unit) {
        return code.equals(unit.places().last().divisionCode()) || reach.hasDivision(code);
    }

    private static void check(UnitTrees trees, Unit unit, String prefix, Problems problems) {
        var place = unit.places().last();
        if (place.managedBy() != null && !trees.knows(place.managedBy())) {
            problems.add(prefix + "managedBy", "unknown-unit", place.managedBy());
        } else if (trees.circlesIn(Unit.Place::managedBy, unit)) {
            problems.add(prefix + "managedBy", "unit-circle");
        }
        if (place.groupLeader() != null && !trees.knows(place.groupLeader())) {
            problems.add(prefix + "groupLeader", "unknown-unit", place.groupLeader());
        } else if (trees.circlesIn(Unit.Place::groupLeader, unit)) {
            problems.add(prefix + "groupLeader", "unit-circle");
        }
    }
}
