package org.aixin.registry.entered;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
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

/** Tells how much was entered, for offices whose grants hold the whole area. */
@Service
class EnteredFigures {

    private static final String OFFICE = "console";
    private static final String CADRE = "cadre";

    private final EnteredMapper rows;
    private final Divisions divisions;
    private final WholeDivisions whole;

    EnteredFigures(EnteredMapper rows, Divisions divisions, WholeDivisions whole) {
        this.rows = rows;
        this.divisions = divisions;
        this.whole = whole;
    }

    /** @throws NotFound if there is no such division, or none that the caller sees whole */
    @Transactional(readOnly = true)
    EnteredView of(String division, LocalDate from, LocalDate to) {
        Callers.current().require(Permissions.READ);
        if (to.isBefore(from)) {
            throw new Invalid(FieldProblem.of("to", "day-before-from"));
        }
        var node = whole.of(division);
        var area = DivisionCode.prefixOf(division);
        var sums = rows.entered(area, divisions.depthBelow(division), from, to);
        return new EnteredView(
                node,
                from,
                to,
                sums.stream().mapToLong(EnteredMapper.Sum::total).sum(),
                kinds(area, sums),
                places(sums));
    }

    private List<EnteredView.OfKind> kinds(String area, List<EnteredMapper.Sum> sums) {
        var soFar =
                rows.enteredSoFar(area).stream().collect(toMap(EnteredMapper.Stock::kind, EnteredMapper.Stock::total));
        return Arrays.stream(EnteredKind.values())
                .map(kind -> {
                    var mine = sums.stream().filter(sum -> sum.kind() == kind).toList();
                    var entered = sum(mine);
                    var offices = sum(by(mine, OFFICE));
                    var cadres = sum(by(mine, CADRE));
                    var standing = standing(kind, area);
                    return new EnteredView.OfKind(
                            kind,
                            entered,
                            offices,
                            cadres,
                            entered - offices - cadres,
                            standing,
                            // What was entered here may have moved on to another place.
                            Math.max(0, standing - soFar.getOrDefault(kind, 0L)));
                })
                .toList();
    }

    private long standing(EnteredKind kind, String area) {
        return switch (kind) {
            case RECIPIENT -> rows.recipients(area);
            case HOUSEHOLD -> rows.households(area);
            case CADRE -> rows.cadres(area);
            case CHANGE -> rows.changes(area);
        };
    }

    private List<EnteredView.OfPlace> places(List<EnteredMapper.Sum> sums) {
        var byPlace = sums.stream().collect(groupingBy(EnteredMapper.Sum::place, TreeMap::new, toSums()));
        var names =
                divisions.names(byPlace.keySet().stream().map(Divisions::codeOf).toList());
        return byPlace.entrySet().stream()
                .map(place -> {
                    var code = Divisions.codeOf(place.getKey());
                    return new EnteredView.OfPlace(
                            names.getOrDefault(code, DivisionName.unnamed(code)),
                            place.getValue().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum(),
                            place.getValue().entrySet().stream()
                                    .map(kind -> new EnteredView.Share(kind.getKey(), kind.getValue()))
                                    .toList());
                })
                .toList();
    }

    private static Collector<EnteredMapper.Sum, ?, Map<EnteredKind, Long>> toSums() {
        return groupingBy(EnteredMapper.Sum::kind, TreeMap::new, summingLong(EnteredMapper.Sum::total));
    }

    private static List<EnteredMapper.Sum> by(List<EnteredMapper.Sum> sums, String entrant) {
        return sums.stream().filter(sum -> sum.entrant().equals(entrant)).toList();
    }

    private static long sum(List<EnteredMapper.Sum> sums) {
        return sums.stream().mapToLong(EnteredMapper.Sum::total).sum();
    }
}
