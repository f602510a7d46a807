package org.aixin.registry.division;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the division tree: what the other features ask of it. */
@Service
public class Divisions {

    private final DivisionStore divisions;
    private final DivisionMapper rows;
    private final Clock clock;

    Divisions(DivisionStore divisions, DivisionMapper rows, Clock clock) {
        this.divisions = divisions;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is known of these codes, to check commands against. */
    public KnownDivisions known(Collection<String> codes) {
        return new KnownDivisions(divisions.find(codes).stream().collect(toMap(Division::code, Division::places)));
    }

    /** The divisions with these codes, by code. */
    public Map<String, DivisionName> names(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return rows.heads(codes).stream()
                .map(head -> new DivisionName(head.code(), head.name()))
                .collect(toMap(DivisionName::code, Function.identity()));
    }

    /** Of which level the divisions with these codes are, by code. */
    public Map<String, DivisionLevel> levels(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return rows.heads(codes).stream().collect(toMap(DivisionMapper.Head::code, DivisionMapper.Head::level));
    }

    /** @throws NotFound if there is no such division */
    @Transactional(readOnly = true)
    DivisionView view(String code) {
        return divisions.find(List.of(code)).stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(NotFound::new);
    }

    /** What hangs right below today. */
    @Transactional(readOnly = true)
    List<DivisionView> children(String code) {
        view(code);
        return divisions.find(rows.childrenOn(code, BusinessDays.today(clock))).stream()
                .map(this::view)
                .toList();
    }

    private DivisionView view(Division division) {
        var today = BusinessDays.today(clock);
        var place = division.places().on(today).orElse(division.places().last());
        return new DivisionView(
                division.code(),
                place.name(),
                division.level(),
                place.parentCode(),
                division.places().endedBy(today),
                division.version(),
                DivisionKeepers.mayChange(division.code(), division.level()),
                division.places().endedBy(today) ? List.of() : DivisionKeepers.opens(division));
    }
}
