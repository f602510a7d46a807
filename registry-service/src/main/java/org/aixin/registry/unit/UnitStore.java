package org.aixin.registry.unit;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aixin.kernel.problem.Stale;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateVersion;
import org.aixin.registry.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units as whole aggregates: a head and its history. */
@Component
class UnitStore {

    private final UnitMapper rows;

    UnitStore(UnitMapper rows) {
        this.rows = rows;
    }

    /** Those of the ids that exist, in the order of their ids. */
    List<Unit> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : assembled(rows.heads(ids));
    }

    /** Those whose last place is that division itself. */
    List<Unit> standingIn(String code) {
        return find(rows.standingIn(code));
    }

    Optional<Unit> find(long id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** What hangs right below in either tree on that day or later. */
    List<Unit> belowSince(long id, LocalDate day) {
        return find(rows.belowSince(id, day));
    }

    Optional<Unit> lock(long id) {
        var head = rows.locked(id);
        return head == null
                ? Optional.empty()
                : Optional.of(assembled(List.of(head)).get(0));
    }

    List<Unit> after(long id, int size) {
        return assembled(rows.headsAfter(id, size));
    }

    List<Digest> digests() {
        return rows.digests();
    }

    List<StateVersion> versions(int bucket, @Nullable Long after, int size) {
        return rows.versions(bucket, after, size);
    }

    void insert(List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        rows.insertHeads(units.stream()
                .map(one -> new UnitMapper.Head(one.id(), one.version(), one.name(), one.type(), one.content()))
                .toList());
        rows.insertSpans(units.stream().flatMap(one -> spans(one).stream()).toList());
    }

    /** @throws Stale if somebody else raised the version meanwhile */
    void update(Unit unit) {
        if (rows.raise(unit.id(), unit.version(), unit.name()) == 0) {
            throw new Stale();
        }
        rows.deleteSpans(unit.id());
        rows.insertSpans(spans(unit));
        rows.deleteSuccessors(unit.id());
        if (!unit.successions().isEmpty()) {
            rows.insertSuccessors(unit.successions().stream()
                    .map(one -> new UnitMapper.Successor(unit.id(), one.from(), one.successorId()))
                    .toList());
        }
    }

    private List<Unit> assembled(List<UnitMapper.Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var ids = heads.stream().map(UnitMapper.Head::id).toList();
        var places = rows.spans(ids).stream().collect(groupingBy(UnitMapper.Span::unitId));
        var successions = rows.successors(ids).stream()
                .collect(groupingBy(
                        UnitMapper.Successor::unitId,
                        mapping(one -> new Unit.Succession(one.fromDay(), one.successorId()), toList())));
        return heads.stream()
                .map(head -> new Unit(
                        head.id(),
                        head.version(),
                        head.type(),
                        head.content(),
                        new Timeline<>(places.getOrDefault(head.id(), List.of()).stream()
                                .map(span -> held(span, head))
                                .toList()),
                        successions.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Timeline.Held<Unit.Place> held(UnitMapper.Span span, UnitMapper.Head head) {
        return new Timeline.Held<>(
                span.fromDay(),
                span.toDay(),
                new Unit.Place(
                        requireNonNullElse(span.name(), head.name()),
                        span.managedBy(),
                        span.groupLeader(),
                        span.divisionCode(),
                        span.assistedCounties().isEmpty()
                                ? List.of()
                                : List.of(span.assistedCounties().split(","))));
    }

    private static List<UnitMapper.Span> spans(Unit unit) {
        return unit.places().spans().stream()
                .map(span -> new UnitMapper.Span(
                        unit.id(),
                        span.from(),
                        span.to(),
                        span.what().managedBy(),
                        span.what().groupLeader(),
                        span.what().divisionCode(),
                        span.what().name(),
                        String.join(",", span.what().assistedCounties())))
                .toList();
    }
}
