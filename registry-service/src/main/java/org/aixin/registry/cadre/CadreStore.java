package org.aixin.registry.cadre;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aixin.kernel.problem.Stale;
import org.aixin.registry.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Cadres as whole aggregates: a head and the history of posts. */
@Component
class CadreStore {

    private final CadreMapper rows;

    CadreStore(CadreMapper rows) {
        this.rows = rows;
    }

    /** The cadre, if it exists and the caller may see it. */
    Optional<Cadre> lock(long id) {
        var head = rows.locked(id);
        return head == null
                ? Optional.empty()
                : Optional.of(assembled(List.of(head)).get(0));
    }

    /** Those of the ids that exist, whoever may see them. */
    List<Cadre> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : assembled(rows.heads(ids));
    }

    List<Cadre> after(long id, int size) {
        return assembled(rows.headsAfter(id, size));
    }

    void insert(Collection<CadreMapper.NewCadre> heads, Collection<Cadre> cadres) {
        if (heads.isEmpty()) {
            return;
        }
        rows.insert(List.copyOf(heads));
        rows.insertSpans(cadres.stream().flatMap(one -> spans(one).stream()).toList());
    }

    /**
     * @param divisionCode the division of the unit of the last post
     * @throws Stale if somebody else raised the version meanwhile
     */
    void update(Cadre cadre, String divisionCode) {
        if (rows.raise(cadre.id(), cadre.version(), cadre.posts().last(), divisionCode) == 0) {
            throw new Stale();
        }
        rows.deleteSpans(cadre.id());
        rows.insertSpans(spans(cadre));
    }

    private List<Cadre> assembled(List<CadreMapper.Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var posts = rows.spans(heads.stream().map(CadreMapper.Head::id).toList()).stream()
                .collect(groupingBy(CadreMapper.Span::cadreId, mapping(CadreStore::held, toList())));
        return heads.stream()
                .map(head -> new Cadre(
                        head.id(),
                        head.version(),
                        head.content(),
                        new Timeline<>(posts.getOrDefault(head.id(), List.of()))))
                .toList();
    }

    private static Timeline.Held<Cadre.Post> held(CadreMapper.Span span) {
        return new Timeline.Held<>(
                span.fromDay(),
                span.toDay(),
                new Cadre.Post(span.unitId(), span.level(), span.cadreRank(), span.villageStationed(), span.active()));
    }

    private static List<CadreMapper.Span> spans(Cadre cadre) {
        return cadre.posts().spans().stream()
                .map(span -> new CadreMapper.Span(
                        cadre.id(),
                        span.from(),
                        span.to(),
                        span.what().unitId(),
                        span.what().level(),
                        span.what().rank(),
                        span.what().villageStationed(),
                        span.what().active()))
                .toList();
    }
}
