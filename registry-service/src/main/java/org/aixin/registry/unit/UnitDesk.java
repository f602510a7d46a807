package org.aixin.registry.unit;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
        checkOpening(command.command(), command.counties(), problems);
        return register.open(command.command(), command.counties(), problems).id();
    }

    /** Finds what stands against it. */
    void checkOpening(RegisterUnit said, List<String> counties, Problems problems) {
        FirstDay.check(said.from(), clock, problems);
        checkCounties(counties, problems);
        if (!keepers.haveOfficeOf(said.divisionCode())
                && !keepers.branchReaches(said.managedBy(), said.divisionCode())) {
            problems.add("divisionCode", "unknown-division", said.divisionCode());
        }
        checkAbove("managedBy", null, said.managedBy(), said.divisionCode(), said.from(), problems);
        checkAbove("groupLeader", null, said.groupLeader(), said.divisionCode(), said.from(), problems);
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
        var problems = new Problems();
        var moved = moved(unit, command, problems);
        problems.refuseIfAny();
        register.put(unit, moved, UnitDeedKind.MOVED, command.from());
    }

    /** The unit at its other places, not stored yet, and what stands against them. */
    Unit moved(Unit unit, ChangeUnit command, Problems problems) {
        var place = unit.places().last();
        var office = place.divisionCode();
        FirstDay.check(command.from(), clock, problems);
        checkAbove("managedBy", place.managedBy(), command.managedBy(), office, command.from(), problems);
        checkAbove("groupLeader", place.groupLeader(), command.groupLeader(), office, command.from(), problems);
        return register.moved(unit, command, problems);
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
    void succeed(long id, SucceedUnit command, IfMatch expected) {
        // Of two mergers that meet, one waits for the other: in the order of ids, so that neither waits for ever.
        var touched = new TreeSet<>(command.heirs());
        touched.add(id);
        touched.forEach(units::lock);
        var unit = kept(id, expected);
        var handover = handover(unit, command);
        handover.below().forEach((before, after) -> register.put(before, after, UnitDeedKind.MOVED, command.from()));
        register.succeeded(unit, handover, command.from());
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
        register.ended(unit, from);
    }

    /** What a merger or split would touch; refuses what the merger or split itself would. */
    @Transactional(readOnly = true)
    UnitSuccessionPreview preview(long id, SucceedUnit command) {
        Callers.current().require(Permissions.WRITE_UNITS);
        var unit = units.find(id).filter(keepers::reach).orElseThrow(NotFound::new);
        keepers.require(unit);
        var handover = handover(unit, command);
        // Refuses the days on which it was not there, as the deed does.
        unit.succeededBy(handover.heirs(), command.from());
        var here = occupants.of(id, command.from());
        var serving = occupants.serving(id, command.from());
        return new UnitSuccessionPreview(
                handover.below().size(),
                here.cadres(),
                here.households(),
                here.recipients(),
                units.find(handover.heirs()).stream()
                        .map(heir -> new UnitSuccessionPreview.Share(
                                new UnitHistory.KnownUnit(heir.id(), heir.name()),
                                (int) serving.stream()
                                        .filter(cadre -> handover.heirOf(cadre) == heir.id())
                                        .count(),
                                (int) handover.below().values().stream()
                                        .filter(one -> hangsBelow(one, heir.id(), command.from()))
                                        .count()))
                        .toList());
    }

    private static boolean hangsBelow(Unit unit, long above, LocalDate day) {
        var place = unit.placeOn(day);
        return Objects.equals(place.managedBy(), above) || Objects.equals(place.groupLeader(), above);
    }

    private UnitHandover handover(Unit unit, SucceedUnit command) {
        var problems = new Problems();
        var from = command.from();
        FirstDay.check(from, clock, problems);
        var heirs = command.heirs();
        if (heirs.isEmpty()) {
            problems.add("successorIds", "heir-needed");
        }
        for (int i = 0; i < heirs.size(); i++) {
            checkHeir(unit, heirs.get(i), from, command.field(i), problems);
        }
        problems.refuseIfAny();
        var children = units.belowSince(unit.id(), from);
        var cadres = cadresOf(unit, command, problems);
        var below = unitsBelow(children, command, problems);
        var rest = command.restId() == null && heirs.size() == 1 ? heirs.get(0) : command.restId();
        if (rest != null && !heirs.contains(rest)) {
            problems.add("restId", "unit-heir-unknown", Long.toString(rest));
        } else if (rest == null) {
            var others = occupants.serving(unit.id(), from).size() - cadres.size();
            var unnamed = children.stream()
                    .filter(one -> !heirs.contains(one.id()) && !below.containsKey(one.id()))
                    .count();
            if (others > 0 || unnamed > 0) {
                problems.add("restId", "rest-needed", others, unnamed);
            }
        }
        problems.refuseIfAny();
        // Where everybody is named there may be cadres still who have left; they care for nobody.
        var taking = rest == null ? heirs.get(0) : rest;
        var inherited = new LinkedHashMap<Unit, Unit>();
        for (var child : children) {
            var heir = heirs.contains(child.id()) ? child.id() : below.getOrDefault(child.id(), taking);
            inherited.put(child, child.inherited(unit, heir, from));
        }
        refuseCircles(heirs, inherited, command.field(0), problems);
        return new UnitHandover(heirs, taking, cadres, inherited);
    }

    private void checkHeir(Unit unit, long successor, LocalDate from, String field, Problems problems) {
        var heir = units.find(successor).filter(keepers::reach);
        if (heir.isEmpty() || heir.get().places().endedBy(from)) {
            problems.add(field, "unknown-unit", successor);
        } else if (successor == unit.id()) {
            problems.add(field, "unit-itself");
        } else if (!heir.get().standsOn(from)) {
            problems.add(
                    field,
                    "not-yet-there",
                    heir.get().name(),
                    heir.get().places().begins());
        }
    }

    private Map<Long, Long> cadresOf(Unit unit, SucceedUnit command, Problems problems) {
        var shares = new HashMap<Long, Long>();
        if (command.cadresOrNone().isEmpty()) {
            return shares;
        }
        var serving = occupants.serving(unit.id(), command.from());
        for (var share : command.cadresOrNone()) {
            if (!serving.contains(share.cadreId())) {
                problems.add("cadres", "cadre-not-here", Long.toString(share.cadreId()));
            } else if (!command.heirs().contains(share.successorId())) {
                problems.add("cadres", "unit-heir-unknown", Long.toString(share.successorId()));
            }
            shares.put(share.cadreId(), share.successorId());
        }
        return shares;
    }

    private static Map<Long, Long> unitsBelow(List<Unit> children, SucceedUnit command, Problems problems) {
        var shares = new HashMap<Long, Long>();
        for (var share : command.belowOrNone()) {
            if (children.stream().noneMatch(one -> one.id() == share.unitId())) {
                problems.add("below", "not-below", Long.toString(share.unitId()));
            } else if (!command.heirs().contains(share.successorId())) {
                problems.add("below", "unit-heir-unknown", Long.toString(share.successorId()));
            }
            shares.put(share.unitId(), share.successorId());
        }
        return shares;
    }

    /** An heir may hang further below: then what is above it would come to hang below it. */
    private void refuseCircles(List<Long> heirs, Map<Unit, Unit> inherited, String field, Problems problems) {
        var around = new ArrayList<>(inherited.values());
        var met = around.stream().map(Unit::id).collect(toSet());
        around.addAll(units.find(heirs).stream()
                .filter(one -> !met.contains(one.id()))
                .toList());
        var trees = new UnitTrees(around, units);
        if (around.stream()
                .anyMatch(one ->
                        trees.circlesIn(Unit.Place::managedBy, one) || trees.circlesIn(Unit.Place::groupLeader, one))) {
            problems.add(field, "unit-circle");
        }
        problems.refuseIfAny();
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

    void checkCounties(List<String> counties, Problems problems) {
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
