package org.aixin.registry.unit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of units, and what the caller may do to them. */
@Component
class UnitHistories {

    private final UnitStore units;
    private final UnitMapper rows;
    private final UnitKeepers keepers;
    private final Divisions divisions;
    private final ActorNames actors;
    private final Clock clock;

    UnitHistories(
            UnitStore units,
            UnitMapper rows,
            UnitKeepers keepers,
            Divisions divisions,
            ActorNames actors,
            Clock clock) {
        this.units = units;
        this.rows = rows;
        this.keepers = keepers;
        this.divisions = divisions;
        this.actors = actors;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such unit */
    @Transactional(readOnly = true)
    UnitHistory of(long id) {
        Callers.current().require(Permissions.READ_CADRES);
        var unit = units.find(id).orElseThrow(NotFound::new);
        var predecessors = rows.predecessors(id);
        var known = units.find(unitsIn(unit, predecessors)).stream().collect(toMap(Unit::id, Unit::name));
        var places = divisions.names(divisionsIn(unit));
        var ended = unit.places().endedBy(BusinessDays.today(clock));
        return new UnitHistory(
                spans(unit, known, places),
                unit.successions().stream()
                        .map(one -> new UnitHistory.UnitHeir(one.from(), named(known, one.successorId())))
                        .toList(),
                predecessors.stream()
                        .map(one -> new UnitHistory.UnitHeir(one.fromDay(), named(known, one.unitId())))
                        .toList(),
                keepers.reach(unit) ? deeds(id) : List.of(),
                ended,
                !ended && keepers.mayChange(unit),
                !ended && keepers.mayOpenBelow(unit));
    }

    private static List<UnitHistory.UnitSpan> spans(
            Unit unit, Map<Long, String> known, Map<String, DivisionName> places) {
        return unit.places().spans().stream()
                .map(span -> new UnitHistory.UnitSpan(
                        span.from(),
                        span.to(),
                        span.what().name(),
                        above(known, span.what().managedBy()),
                        above(known, span.what().groupLeader()),
                        placed(places, span.what().divisionCode()),
                        span.what().assistedCounties().stream()
                                .map(code -> placed(places, code))
                                .toList()))
                .sorted(Comparator.comparing(UnitHistory.UnitSpan::from).reversed())
                .toList();
    }

    private List<UnitHistory.UnitDone> deeds(long id) {
        var deeds = rows.deeds(id);
        var names = actors.named(deeds.stream().map(UnitDeed::doneBy).collect(toSet()));
        return deeds.stream()
                .map(one -> new UnitHistory.UnitDone(
                        one.version(), one.kind(), one.fromDay(), one.doneAt(), one.doneBy(), names.get(one.doneBy())))
                .toList();
    }

    private static Collection<Long> unitsIn(Unit unit, List<UnitMapper.Successor> predecessors) {
        var ids = new HashSet<Long>();
        for (var span : unit.places().spans()) {
            if (span.what().managedBy() != null) {
                ids.add(span.what().managedBy());
            }
            if (span.what().groupLeader() != null) {
                ids.add(span.what().groupLeader());
            }
        }
        unit.successions().forEach(one -> ids.add(one.successorId()));
        predecessors.forEach(one -> ids.add(one.unitId()));
        return ids;
    }

    private static Collection<String> divisionsIn(Unit unit) {
        var codes = new HashSet<String>();
        for (var span : unit.places().spans()) {
            codes.add(span.what().divisionCode());
            codes.addAll(span.what().assistedCounties());
        }
        return codes;
    }

    private static UnitHistory.@Nullable KnownUnit above(Map<Long, String> known, @Nullable Long id) {
        return id == null ? null : named(known, id);
    }

    private static UnitHistory.KnownUnit named(Map<Long, String> known, long id) {
        return new UnitHistory.KnownUnit(id, known.getOrDefault(id, Long.toString(id)));
    }

    private static DivisionName placed(Map<String, DivisionName> places, String code) {
        return places.getOrDefault(code, DivisionName.unnamed(code));
    }
}
