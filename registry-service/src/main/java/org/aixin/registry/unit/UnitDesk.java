package org.aixin.registry.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.registry.batch.FirstDay;
import org.aixin.registry.batch.FirstNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.division.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What offices and those above do to the trees of units. Nobody is left without a place: whoever serves in a unit that goes,
 * or hangs below it, goes on in another one, or the unit stays.
 */
@Service
class UnitDesk {

    private final UnitRegister register;
    private final UnitStore units;
    private final UnitKeepers keepers;
    private final UnitOccupants occupants;
    private final Divisions divisions;
    private final Clock clock;

    UnitDesk(
            UnitRegister register,
            UnitStore units,
            UnitKeepers keepers,
            UnitOccupants occupants,
            Divisions divisions,
            Clock clock) {
        this.register = register;
        this.units = units;
        this.keepers = keepers;
        this.occupants = occupants;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Answers the new unit's id. */
    @Transactional
    long open(OpenUnit command) {
        Callers.current().require(Permissions.WRITE_UNITS);
        var problems = new Problems();
        FirstDay.check(command.from(), clock, problems);
        checkCounties(command.counties(), problems);
        var said = command.command();
        if (!keepers.haveOfficeOf(said.divisionCode())
                && !keepers.branchReaches(said.managedBy(), said.divisionCode())) {
            problems.add("divisionCode", "unknown-division", said.divisionCode());
        }
        checkAbove("managedBy", null, said.managedBy(), said.divisionCode(), said.from(), problems);
        checkAbove("groupLeader", null, said.groupLeader(), said.divisionCode(), said.from(), problems);
        return register.open(said, command.counties(), problems).id();
    }

    @Transactional
    void rename(long id, String name, LocalDate from, IfMatch expected) {
        var unit = kept(id, expected);
        refuseDay(from);
        register.put(unit, unit.renamed(name, from), UnitDeedKind.RENAMED, from);
    }

    /** In both trees, and from office to office; what is left out is none. */
    @Transactional
    void move(long id, ChangeUnit command, IfMatch expected) {
        var unit = kept(id, expected);
        var place = unit.places().last();
        var office = place.divisionCode();
        var problems = new Problems();
        FirstDay.check(command.from(), clock, problems);
        checkAbove("managedBy", place.managedBy(), command.managedBy(), office, command.from(), problems);
        checkAbove("groupLeader", place.groupLeader(), command.groupLeader(), office, command.from(), problems);
        var moved = register.moved(unit, command, problems);
        problems.refuseIfAny();
        register.put(unit, moved, UnitDeedKind.MOVED, command.from());
    }

    @Transactional
    void assist(long id, List<String> counties, LocalDate from, IfMatch expected) {
        var unit = kept(id, expected);
        var sorted = counties.stream().distinct().sorted().toList();
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        checkCounties(sorted, problems);
        problems.refuseIfAny();
        register.put(unit, unit.assisting(sorted, from), UnitDeedKind.ASSISTING, from);
    }

    @Transactional
    void succeed(long id, long successor, LocalDate from, IfMatch expected) {
        // Of two mergers that meet, one waits for the other: in the order of ids, so that neither waits for ever.
        new TreeSet<>(List.of(id, successor)).forEach(units::lock);
        var unit = kept(id, expected);
        inherited(unit, successor, from)
                .forEach((before, after) -> register.put(before, after, UnitDeedKind.MOVED, from));
        register.succeeded(unit, successor, from);
    }

    /** @throws org.aixin.registry.batch.CommandRefused while anybody serves there, or anything hangs below */
    @Transactional
    void end(long id, LocalDate from, IfMatch expected) {
        var unit = kept(id, expected);
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        var below = units.belowSince(id, from);
        if (!below.isEmpty()) {
            problems.add(
                    "from",
                    "units-below",
                    below.size(),
                    FirstNames.of(below.stream().map(Unit::name).toList()));
        }
        var here = occupants.of(id, from);
        if (here.cadres() > 0) {
            problems.add("from", "cadres-here", here.cadres());
        }
        problems.refuseIfAny();
        register.succeeded(unit, null, from);
    }

    /** What a merger would touch; refuses what the merger itself would. */
    @Transactional(readOnly = true)
    UnitSuccessionPreview preview(long id, long successor, LocalDate from) {
        Callers.current().require(Permissions.WRITE_UNITS);
        var unit = units.find(id).filter(keepers::reach).orElseThrow(NotFound::new);
        keepers.require(unit);
        var inherited = inherited(unit, successor, from);
        unit.succeededBy(successor, from);
        var here = occupants.of(id, from);
        return new UnitSuccessionPreview(inherited.size(), here.cadres(), here.households(), here.recipients());
    }

    /** What hangs below, and what becomes of it with the successor above it instead. */
    private Map<Unit, Unit> inherited(Unit unit, long successor, LocalDate from) {
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        var heir = units.find(successor).filter(keepers::reach);
        if (heir.isEmpty() || heir.get().places().endedBy(from)) {
            problems.add("successorId", "unknown-unit", successor);
        } else if (successor == unit.id()) {
            problems.add("successorId", "unit-itself");
        } else if (!heir.get().standsOn(from)) {
            problems.add(
                    "successorId",
                    "not-yet-there",
                    heir.get().name(),
                    heir.get().places().begins());
        }
        problems.refuseIfAny();
        var inherited = new LinkedHashMap<Unit, Unit>();
        units.belowSince(unit.id(), from).forEach(one -> inherited.put(one, one.inherited(unit, successor, from)));
        // The heir may hang further below: then what is above it would come to hang below it.
        var around = new ArrayList<>(inherited.values());
        if (around.stream().noneMatch(one -> one.id() == successor)) {
            around.add(heir.orElseThrow());
        }
        var trees = new UnitTrees(around, units);
        if (around.stream()
                .anyMatch(one ->
                        trees.circlesIn(Unit.Place::managedBy, one) || trees.circlesIn(Unit.Place::groupLeader, one))) {
            problems.add("successorId", "unit-circle");
        }
        problems.refuseIfAny();
        return inherited;
    }

    private Unit kept(long id, IfMatch expected) {
        Callers.current().require(Permissions.WRITE_UNITS);
        var unit = register.locked(id);
        keepers.require(unit);
        expected.check(unit.version());
        return unit;
    }

    /**
     * An office hangs its units where it likes, since others lead them; whoever sees a branch alone keeps its units in it.
     *
     * @param before where it hangs already, and may stay
     */
    private void checkAbove(
            String field,
            @Nullable Long before,
            @Nullable Long above,
            String divisionCode,
            LocalDate from,
            Problems problems) {
        if (Objects.equals(before, above)) {
            return;
        }
        if (above == null) {
            if (before != null && !keepers.haveOfficeOf(divisionCode)) {
                problems.add(field, "outside-the-branch");
            }
            return;
        }
        var found = units.find(above);
        if (found.isEmpty()) {
            return; // the register says so
        }
        if (!keepers.haveOfficeOf(divisionCode) && !keepers.reach(found.get())) {
            problems.add(field, "unknown-unit", above);
        } else if (found.get().places().endedBy(from)) {
            problems.add(field, "unit-ended", found.get().name());
        } else if (!found.get().standsOn(from)) {
            problems.add(
                    field,
                    "not-yet-there",
                    found.get().name(),
                    found.get().places().begins());
        }
    }

    private void checkCounties(List<String> counties, Problems problems) {
        var levels = divisions.levels(counties);
        counties.stream()
                .filter(code -> levels.get(code) != DivisionLevel.COUNTY)
                .forEach(code -> problems.add("assistedCounties", "not-a-county", code));
    }

    private void refuseDay(LocalDate from) {
        var problems = new Problems();
        FirstDay.check(from, clock, problems);
        problems.refuseIfAny();
    }
}
