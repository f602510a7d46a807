package org.aixin.registry.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.cadre.CadresByNumber;
import org.aixin.registry.unit.UnitName;
import org.jspecify.annotations.Nullable;

/** Who serves in which unit: whoever is registered elsewhere, has left, or is not on the roster of the own unit. */
class RosterList implements HeldList {

    private static final int AT_ONCE = 500;

    private final Comparison list;
    private final ListReading reading;
    private final CadresByNumber registered;
    private final ComparisonMapper rows;
    private final RosterMapper missing;
    private final Facts facts;
    private final Map<String, List<UnitName>> units;
    private final ComparisonWords words;
    private long after;

    /** @param units of the area */
    RosterList(
            Comparison list,
            ListReading reading,
            CadresByNumber registered,
            ComparisonMapper rows,
            RosterMapper missing,
            Facts facts,
            List<UnitName> units,
            ComparisonWords words) {
        this.list = list;
        this.reading = reading;
        this.registered = registered;
        this.rows = rows;
        this.missing = missing;
        this.facts = facts;
        this.units = units.stream().collect(groupingBy(unit -> ComparisonWords.plain(unit.name())));
        this.words = words;
    }

    /** One row, read. */
    private record Read(
            ListLine line,
            List<FieldProblem> problems,
            @Nullable String index,
            @Nullable Long unitId) {}

    @Override
    public Tally hold(List<ListLine> chunk) {
        var tally = new Tally(chunk.size());
        var read = chunk.stream().map(this::read).toList();
        var indexes = read.stream().map(Read::index).filter(Objects::nonNull).collect(toSet());
        var known = registered.among(indexes);
        var met = new Met(
                rows,
                list.id(),
                known.values().stream().map(CadresByNumber.Registered::id).collect(toSet()));
        var namedUnits = new HashSet<Long>();
        var left = new ArrayList<Told>();
        var serving = new ArrayList<Told>();
        for (var row : read) {
            var cadre = row.index() == null ? null : known.get(row.index());
            if (row.unitId() != null) {
                namedUnits.add(row.unitId());
            }
            if (!row.problems().isEmpty()) {
                // Whoever is on the roster is not missing, wherever they serve.
                if (cadre != null) {
                    met.add(cadre.id());
                }
                tally.wrong(row.line(), row.problems());
            } else if (cadre == null || !DivisionCode.isWithin(cadre.divisionCode(), list.divisionCode())) {
                tally.stranger(row.line(), ComparisonField.ID_NUMBER, "cadre-unknown-here");
            } else if (!met.add(cadre.id())) {
                tally.twice();
            } else if (ListReading.isGone(row.line().text(ComparisonField.POST))) {
                left.add(new Told(
                        cadre.id(),
                        "left",
                        null,
                        null,
                        null,
                        new Told.Detail(null, ListReading.words(row.line(), ComparisonField.POST))));
            } else {
                serving.add(new Told(cadre.id(), "serves:" + row.unitId(), null, row.unitId(), null, Told.Detail.NONE));
            }
        }
        met.keep();
        if (!namedUnits.isEmpty()) {
            rows.meet(list.id(), Met.UNIT, namedUnits);
        }
        facts.takeBack(Checks.LEFT, subjects(serving));
        facts.takeBack(Checks.ELSEWHERE, subjects(left));
        var differing = facts.tell(list, Checks.LEFT, left).size()
                + facts.tell(list, Checks.ELSEWHERE, serving).size();
        tally.same(left.size() + serving.size() - differing);
        return tally;
    }

    @Override
    public boolean conclude() {
        if (!list.complete()) {
            return false;
        }
        var page = missing.missing(list.id(), after, AT_ONCE);
        if (page.isEmpty()) {
            return false;
        }
        after = page.get(page.size() - 1).cadreId();
        facts.takeBack(
                Checks.ELSEWHERE,
                page.stream().map(RosterMapper.Missing::cadreId).collect(toSet()));
        facts.tell(
                list,
                Checks.LEFT,
                page.stream()
                        .map(one -> new Told(
                                one.cadreId(),
                                "missing:" + one.unitId(),
                                null,
                                one.unitId(),
                                null,
                                new Told.Detail(null, words.text("notOnRoster"))))
                        .toList());
        return true;
    }

    private static Set<Long> subjects(List<Told> said) {
        return said.stream().map(Told::subjectId).collect(toSet());
    }

    private Read read(ListLine line) {
        var problems = new ArrayList<>(line.problems());
        var number = reading.number(line, problems);
        var said = line.text(ComparisonField.UNIT);
        var unit = said == null ? null : unit(ComparisonWords.plain(said.reveal()), problems);
        return new Read(line, problems, number == null ? null : registered.indexOf(number), unit);
    }

    private @Nullable Long unit(String name, List<FieldProblem> problems) {
        var found = units.getOrDefault(name, List.of());
        if (found.size() == 1) {
            return found.get(0).id();
        }
        problems.add(
                found.isEmpty()
                        ? FieldProblem.of(ComparisonField.UNIT.name(), "unit-not-here")
                        : FieldProblem.of(ComparisonField.UNIT.name(), "unit-ambiguous", found.size()));
        return null;
    }
}
