package org.aixin.registry.division;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
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

    private static final int PREFECTURE = 4;
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

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

    /**
     * How many digits tell apart the codes of what lies right below a division, and inside that; the digits of the village
     * itself for a village.
     *
     * @throws NotFound if there is no such division
     */
    public int depthBelow(String code) {
        var level = rows.heads(List.of(code)).stream()
                .findFirst()
                .map(DivisionMapper.Head::level)
                .orElseThrow(NotFound::new);
        return switch (level) {
            case PROVINCE -> PREFECTURE;
            // 嘉峪关 has no counties: its townships hang right below it
            case PREFECTURE ->
                below(code).stream().anyMatch(child -> child.code().length() > COUNTY) ? TOWNSHIP : COUNTY;
            case COUNTY -> TOWNSHIP;
            case TOWNSHIP, VILLAGE -> VILLAGE;
        };
    }

    /** The code that begins so. */
    public static String codeOf(String begin) {
        return begin.length() < COUNTY ? begin + "0".repeat(COUNTY - begin.length()) : begin;
    }

    /** What hangs right below today, by code. */
    public List<DivisionName> below(String code) {
        return sorted(rows.childrenOn(code, BusinessDays.today(clock)));
    }

    /** The townships that stand today and whose codes begin so, by code. */
    public List<DivisionName> townships(String prefix) {
        return sorted(rows.townshipsOn(prefix, BusinessDays.today(clock)));
    }

    /** Everything that stands today and whose code begins so, by code. */
    public List<DivisionName> standing(String prefix) {
        return rows.standingOn(prefix, BusinessDays.today(clock));
    }

    /** All counties that stand today, by code. */
    public List<DivisionName> counties() {
        return rows.countiesOn(BusinessDays.today(clock));
    }

    private List<DivisionName> sorted(List<String> codes) {
        return names(codes).values().stream()
                .sorted(Comparator.comparing(DivisionName::code))
                .toList();
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
                place.reportingUnit(),
                division.version(),
                DivisionKeepers.mayChange(division.code(), division.level()),
                DivisionKeepers.mayLetReport(division.level()),
                division.places().endedBy(today) ? List.of() : DivisionKeepers.opens(division));
    }
}
