package org.aixin.registry.division;

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

/** Divisions as whole aggregates: a head, its history, its successions. */
@Component
class DivisionStore {

    private final DivisionMapper rows;

    DivisionStore(DivisionMapper rows) {
        this.rows = rows;
    }

    /** Those of the codes that exist, by code. */
    List<Division> find(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : assembled(rows.heads(codes));
    }

    Optional<Division> lock(String code) {
        var head = rows.locked(code);
        return head == null
                ? Optional.empty()
                : Optional.of(assembled(List.of(head)).get(0));
    }

    /** What hangs below on that day or later. */
    List<Division> childrenSince(String code, LocalDate day) {
        return find(rows.childrenSince(code, day));
    }

    List<Division> after(@Nullable String code, int size) {
        return assembled(rows.headsAfter(code, size));
    }

    List<Digest> digests() {
        return rows.digests();
    }

    List<StateVersion> versions(int bucket, @Nullable String after, int size) {
        return rows.versions(bucket, after, size);
    }

    void insert(List<Division> divisions) {
        if (divisions.isEmpty()) {
            return;
        }
        rows.insertHeads(divisions.stream()
                .map(one -> new DivisionMapper.Head(one.code(), one.version(), one.name(), one.level(), one.content()))
                .toList());
        rows.insertSpans(divisions.stream().flatMap(one -> spans(one).stream()).toList());
    }

    /** @throws Stale if somebody else raised the version meanwhile */
    void update(Division division) {
        if (rows.raise(division.code(), division.version(), division.name()) == 0) {
            throw new Stale();
        }
        rows.deleteSpans(division.code());
        rows.insertSpans(spans(division));
        rows.deleteSuccessors(division.code());
        if (!division.successions().isEmpty()) {
            rows.insertSuccessors(division.successions().stream()
                    .map(one -> new DivisionMapper.Successor(division.code(), one.from(), one.successorCode()))
                    .toList());
        }
    }

    private List<Division> assembled(List<DivisionMapper.Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var codes = heads.stream().map(DivisionMapper.Head::code).toList();
        var places = rows.spans(codes).stream().collect(groupingBy(DivisionMapper.Span::code));
        var successions = rows.successors(codes).stream()
                .collect(groupingBy(
                        DivisionMapper.Successor::code,
                        mapping(one -> new Division.Succession(one.fromDay(), one.successorCode()), toList())));
        return heads.stream()
                .map(head -> new Division(
                        head.code(),
                        head.version(),
                        head.level(),
                        head.content(),
                        new Timeline<>(places.getOrDefault(head.code(), List.of()).stream()
                                .map(span -> held(span, head))
                                .toList()),
                        successions.getOrDefault(head.code(), List.of())))
                .toList();
    }

    private static Timeline.Held<Division.Place> held(DivisionMapper.Span span, DivisionMapper.Head head) {
        var name = requireNonNullElse(span.name(), head.name());
        return new Timeline.Held<>(
                span.fromDay(), span.toDay(), new Division.Place(name, span.parentCode(), span.reportingUnit()));
    }

    private static List<DivisionMapper.Span> spans(Division division) {
        return division.places().spans().stream()
                .map(span -> new DivisionMapper.Span(
                        division.code(),
                        span.from(),
                        span.to(),
                        span.what().parentCode(),
                        span.what().name(),
                        span.what().reportingUnit()))
                .toList();
    }
}
