package org.aixin.registry.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.ActorNames;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.division.Divisions;
import org.aixin.registry.unit.UnitName;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows comparisons, and what became of them, to the offices in whose area they are. */
@Service
class ComparisonViews {

    private final ComparisonMapper rows;
    private final FactMapper findings;
    private final Divisions divisions;
    private final Units units;
    private final ActorNames actors;
    private final ComparisonWords words;
    private final FieldCipher cipher;
    private final Reach reach;

    ComparisonViews(
            ComparisonMapper rows,
            FactMapper findings,
            Divisions divisions,
            Units units,
            ActorNames actors,
            ComparisonWords words,
            FieldCipher cipher,
            Reach reach) {
        this.rows = rows;
        this.findings = findings;
        this.divisions = divisions;
        this.units = units;
        this.actors = actors;
        this.words = words;
        this.cipher = cipher;
        this.reach = reach;
    }

    @Transactional(readOnly = true)
    Page<ComparisonView> page(@Nullable ComparisonKind kind, PageRequest request) {
        Callers.current().require(Permissions.IMPORT);
        return Page.of(views(rows.page(kind, request.size(), request.offset())), rows.count(kind), request);
    }

    /** @throws NotFound if there is none, or none in the caller's area */
    @Transactional(readOnly = true)
    ComparisonView one(long id) {
        return view(found(id));
    }

    @Transactional(readOnly = true)
    ComparisonView view(Comparison list) {
        return views(List.of(list)).get(0);
    }

    /**
     * How the differences stand now.
     *
     * @throws NotFound if there is none, or none in the caller's area
     */
    @Transactional(readOnly = true)
    ComparisonView.Outcome outcome(long id) {
        var list = found(id);
        var counted = findings.counted(List.of(id), divisions.depthBelow(list.divisionCode()));
        return new ComparisonView.Outcome(
                sum(counted, FactMapper.Counted::tally),
                by(counted, FactMapper.Counted::checkCode, FactMapper.Counted::tally).entrySet().stream()
                        .map(one -> new ComparisonView.OfCheck(one.getKey(), one.getValue()))
                        .toList(),
                places(list.divisionCode(), counted),
                list.kind().isOfCadres() ? units(id) : List.of());
    }

    private List<ComparisonView.OfPlace> places(String division, List<FactMapper.Counted> counted) {
        var found = by(counted, FactMapper.Counted::place, FactMapper.Counted::tally);
        var below = divisions.below(division);
        var all = new TreeMap<String, ComparisonView.OfPlace>();
        for (var place : below) {
            all.put(place.code(), new ComparisonView.OfPlace(place, ComparisonTally.NONE));
        }
        var names =
                divisions.names(found.keySet().stream().map(Divisions::codeOf).collect(toSet()));
        found.forEach((begin, tally) -> {
            var code = Divisions.codeOf(begin);
            all.put(code, new ComparisonView.OfPlace(names.getOrDefault(code, DivisionName.unnamed(code)), tally));
        });
        return List.copyOf(all.values());
    }

    private List<ComparisonView.OfUnit> units(long id) {
        var found = by(findings.countedByUnit(id), FactMapper.CountedOfUnit::unitId, FactMapper.CountedOfUnit::tally);
        Map<Long, UnitName> names = found.isEmpty() ? Map.of() : units.named(found.keySet());
        return found.entrySet().stream()
                .map(one -> new ComparisonView.OfUnit(
                        one.getKey(),
                        Optional.ofNullable(names.get(one.getKey()))
                                .map(UnitName::name)
                                .orElse(null),
                        one.getValue()))
                .sorted(Comparator.comparing(ComparisonView.OfUnit::id))
                .toList();
    }

    /** Which rows could not be read; what stood in them stays with whoever sent them. */
    @Transactional(readOnly = true)
    Page<ComparisonView.UnreadRow> unread(long id, PageRequest request) {
        var list = found(id);
        return Page.of(
                rows.unread(list.id(), request.size(), request.offset()).stream()
                        .map(row -> new ComparisonView.UnreadRow(
                                row.number(),
                                ListLine.parseProblems(row.problems()).stream()
                                        .map(one -> new ComparisonView.Wrong(
                                                one.field(),
                                                words.name(ComparisonField.valueOf(one.field())),
                                                one.code(),
                                                words.text(one)))
                                        .toList()))
                        .toList(),
                rows.countUnread(list.id()),
                request);
    }

    private Comparison found(long id) {
        Callers.current().require(Permissions.IMPORT);
        return Optional.ofNullable(rows.find(id))
                .filter(list -> reach.hasDivision(list.divisionCode()))
                .orElseThrow(NotFound::new);
    }

    private List<ComparisonView> views(List<Comparison> lists) {
        if (lists.isEmpty()) {
            return List.of();
        }
        var ids = lists.stream().map(Comparison::id).toList();
        var names = divisions.names(lists.stream().map(Comparison::divisionCode).collect(toSet()));
        var people = actors.named(lists.stream().map(Comparison::createdBy).collect(toSet()));
        var outcomes = by(findings.counted(ids, 2), FactMapper.Counted::comparisonId, FactMapper.Counted::tally);
        var fresh = findings.fresh(ids).stream().collect(toMap(FactMapper.Numbered::id, FactMapper.Numbered::count));
        return lists.stream()
                .map(list -> view(
                        list,
                        names,
                        people,
                        outcomes.getOrDefault(list.id(), ComparisonTally.NONE),
                        fresh.getOrDefault(list.id(), 0)))
                .toList();
    }

    private ComparisonView view(
            Comparison list,
            Map<String, DivisionName> names,
            Map<String, String> people,
            ComparisonTally outcome,
            int fresh) {
        return new ComparisonView(
                list.id(),
                list.version(),
                list.kind(),
                list.state(),
                names.getOrDefault(list.divisionCode(), DivisionName.unnamed(list.divisionCode())),
                cipher.open(Comparison.FILE_NAME, list.id(), list.fileName()).reveal(),
                cipher.open(Comparison.ORIGIN, list.id(), list.origin()).reveal(),
                list.fileBytes(),
                list.programme(),
                list.month(),
                list.complete(),
                list.dueOn(),
                list.counts(),
                outcome.all(),
                fresh,
                outcome,
                failure(list),
                new ComparisonView.By(list.createdBy(), people.get(list.createdBy())),
                list.createdAt(),
                list.finishedAt(),
                !list.state().isOver());
    }

    private ComparisonView.@Nullable Failure failure(Comparison list) {
        var code = list.failure();
        return code == null
                ? null
                : new ComparisonView.Failure(
                        code,
                        words.problem(code, "title", list.failureDetail()),
                        words.problem(code, "detail", list.failureDetail()));
    }

    private static <T, K> Map<K, ComparisonTally> by(
            Collection<T> counted, Function<T, K> key, Function<T, ComparisonTally> tally) {
        return counted.stream().collect(groupingBy(key, reducing(ComparisonTally.NONE, tally, ComparisonTally::plus)));
    }

    private static <T> ComparisonTally sum(Collection<T> counted, Function<T, ComparisonTally> tally) {
        return counted.stream().map(tally).reduce(ComparisonTally.NONE, ComparisonTally::plus);
    }
}
