package org.aixin.registry.unit;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers units and changes their trees: whoever asks for it, it is stored, published and written down here. */
@Service
class UnitRegister {

    private final UnitStore units;
    private final UnitMapper rows;
    private final Divisions divisions;
    private final Ids ids;
    private final BlindIndex fingerprints;
    private final Reach reach;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    UnitRegister(
            UnitStore units,
            UnitMapper rows,
            Divisions divisions,
            Ids ids,
            BlindIndex fingerprints,
            Reach reach,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher inside,
            Clock clock) {
        this.units = units;
        this.rows = rows;
        this.divisions = divisions;
        this.ids = ids;
        this.fingerprints = fingerprints;
        this.reach = reach;
        this.outbox = outbox;
        this.audit = audit;
        this.inside = inside;
        this.clock = clock;
    }

    @Transactional
    List<Stored> register(List<RegisterUnit> commands) {
        Callers.current().require(Permissions.WRITE);
        var intake = Intake.of(
                commands,
                command -> Long.toString(command.id() == null ? ids.next() : command.id()),
                this::contentOf,
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
        var unit = locked(id);
        expected.check(unit.version());
        var problems = new Problems();
        var changed = moved(unit, command, problems);
        problems.refuseIfAny();
        return put(unit, changed, UnitDeedKind.MOVED, command.from());
    }

    /**
     * Adds one unit.
     *
     * @throws org.aixin.registry.batch.CommandRefused if it cannot stand there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Unit open(RegisterUnit command, List<String> assistedCounties, Problems problems) {
        var unit = Unit.register(ids.next(), command, assistedCounties, contentOf(command));
        checkPlace(command, problems);
        check(new UnitTrees(List.of(unit), units), unit, "", problems);
        problems.refuseIfAny();
        units.insert(List.of(unit));
        outbox.append(unit.event());
        written(unit, UnitDeedKind.OPENED, command.from());
        return unit;
    }

    /** Finds that its office is not there on its first day. */
    void checkPlace(RegisterUnit command, Problems problems) {
        if (!divisions.known(List.of(command.divisionCode())).stands(command.divisionCode(), command.from())) {
            problems.add("divisionCode", "unknown-division", command.divisionCode());
        }
    }

    /** @throws NotFound if there is none within the caller's grants */
    @Transactional(propagation = Propagation.MANDATORY)
    Unit locked(long id) {
        return units.lock(id)
                .filter(one -> reach.hasUnit(id, one.places().last().divisionCode()))
                .orElseThrow(NotFound::new);
    }

    /** The unit at other places from that day on, not stored yet. */
    Unit moved(Unit unit, ChangeUnit command, Problems problems) {
        var changed = unit.changed(command);
        if (!divisions.known(List.of(command.divisionCode())).stands(command.divisionCode(), command.from())
                || !mayStandIn(command.divisionCode(), unit)) {
            problems.add("divisionCode", "unknown-division", command.divisionCode());
        }
        check(new UnitTrees(List.of(changed), units), changed, "", problems);
        return changed;
    }

    /** Nobody serves in it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stored ended(Unit unit, LocalDate from) {
        return put(unit, unit.succeededBy(List.of(), from), UnitDeedKind.ENDED, from);
    }

    /** Others stand in its place, and take its cadres. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stored succeeded(Unit unit, UnitHandover handover, LocalDate from) {
        var stored = put(unit, unit.succeededBy(handover.heirs(), from), UnitDeedKind.SUCCEEDED, from);
        inside.publishEvent(new UnitSucceeded(unit.id(), handover.rest(), handover.cadres(), from));
        return stored;
    }

    /** Stores what a unit has become; what changes nothing raises no version. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stored put(Unit before, Unit after, UnitDeedKind kind, LocalDate from) {
        if (after.places().equals(before.places())) {
            return new Stored(before.id(), before.version());
        }
        units.update(after);
        outbox.append(after.event());
        inside.publishEvent(new UnitMoved(after.id(), after.places().last().divisionCode()));
        written(after, kind, from);
        return new Stored(after.id(), after.version());
    }

    /** Units belong where their place belongs, and take their cadres along. */
    @EventListener
    void follow(DivisionSucceeded succeeded) {
        for (var unit : units.standingIn(succeeded.code())) {
            var changed = unit.belongingTo(succeeded.successor(), succeeded.code(), succeeded.from());
            put(unit, changed, UnitDeedKind.MOVED, succeeded.from());
        }
    }

    private void written(Unit unit, UnitDeedKind kind, LocalDate from) {
        rows.insertDeed(new UnitDeed(
                unit.id(), unit.version(), kind, from, Callers.current().subject(), clock.instant()));
        audit.append(AuditNote.of(kind.event())
                .about("unit", unit.id())
                .saying("version:" + unit.version() + " from:" + from));
    }

    private String contentOf(RegisterUnit command) {
        return fingerprints.of("unit.content", Sensitive.of(command.toString()));
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
