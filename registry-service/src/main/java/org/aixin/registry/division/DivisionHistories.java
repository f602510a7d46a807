package org.aixin.registry.division;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of divisions. */
@Component
class DivisionHistories {

    private final DivisionStore divisions;
    private final DivisionMapper rows;
    private final Divisions known;
    private final ActorNames actors;
    private final Reach reach;

    DivisionHistories(DivisionStore divisions, DivisionMapper rows, Divisions known, ActorNames actors, Reach reach) {
        this.divisions = divisions;
        this.rows = rows;
        this.known = known;
        this.actors = actors;
        this.reach = reach;
    }

    /** @throws NotFound if there is no such division */
    @Transactional(readOnly = true)
    DivisionHistory of(String code) {
        Callers.current().require(Permissions.READ);
        var division = divisions.find(List.of(code)).stream().findFirst().orElseThrow(NotFound::new);
        var predecessors = rows.predecessors(code);
        var names = known.names(mentioned(division, predecessors));
        return new DivisionHistory(
                division.places().spans().stream()
                        .map(span -> {
                            var parent = span.what().parentCode();
                            return new DivisionHistory.DivisionSpan(
                                    span.from(),
                                    span.to(),
                                    span.what().name(),
                                    parent == null ? null : named(names, parent),
                                    span.what().reportingUnit());
                        })
                        .sorted(Comparator.comparing(DivisionHistory.DivisionSpan::from)
                                .reversed())
                        .toList(),
                division.successions().stream()
                        .map(one -> new DivisionHistory.DivisionHeir(one.from(), named(names, one.successorCode())))
                        .toList(),
                predecessors.stream()
                        .map(one -> new DivisionHistory.DivisionHeir(one.fromDay(), named(names, one.code())))
                        .toList(),
                reach.hasDivision(code) ? deeds(code) : List.of());
    }

    private List<DivisionHistory.DivisionDone> deeds(String code) {
        var deeds = rows.deeds(code);
        var names = actors.named(deeds.stream().map(DivisionDeed::doneBy).collect(toSet()));
        return deeds.stream()
                .map(one -> new DivisionHistory.DivisionDone(
                        one.version(), one.kind(), one.fromDay(), one.doneAt(), one.doneBy(), names.get(one.doneBy())))
                .toList();
    }

    private static Collection<String> mentioned(Division division, List<DivisionMapper.Successor> predecessors) {
        var codes = new HashSet<String>();
        division.places().spans().stream()
                .map(span -> span.what().parentCode())
                .filter(Objects::nonNull)
                .forEach(codes::add);
        division.successions().forEach(one -> codes.add(one.successorCode()));
        predecessors.forEach(one -> codes.add(one.code()));
        return codes;
    }

    private static DivisionName named(Map<String, DivisionName> names, String code) {
        return names.getOrDefault(code, DivisionName.unnamed(code));
    }
}
