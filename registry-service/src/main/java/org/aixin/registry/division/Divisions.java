package org.aixin.registry.division;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** What hangs right below today, by code. */
    public List<DivisionName> below(String code) {
        var codes = rows.childrenOn(code, BusinessDays.today(clock));
        return codes.isEmpty()
                ? List.of()
                : rows.heads(codes).stream()
                        .map(head -> new DivisionName(head.code(), head.name()))
                        .sorted(Comparator.comparing(DivisionName::code))
                        .toList();
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
                division.name(),
                division.level(),
                place.parentCode(),
                division.places().endedBy(today),
                division.version());
    }
}
