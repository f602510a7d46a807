package org.aixin.registry.recipient;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.kernel.problem.Stale;
import org.aixin.registry.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Recipients as whole aggregates: a head and the history of care. */
@Component
class RecipientStore {

    private final RecipientMapper rows;

    RecipientStore(RecipientMapper rows) {
        this.rows = rows;
    }

    /**
     * The recipient, if there is one and the caller may see it.
     *
     * @throws PersonMerged if it turned out to be somebody else: nothing becomes of it any more
     */
    Optional<Recipient> lock(long id) {
        var found = lockAny(id);
        if (found.isPresent() && found.get().mergedInto() != null) {
            throw new PersonMerged();
        }
        return found;
    }

    /** The same, whether or not it was merged. */
    Optional<Recipient> lockAny(long id) {
        var head = rows.locked(id);
        return head == null
                ? Optional.empty()
                : Optional.of(assembled(List.of(head)).get(0));
    }

    /** Those of the ids that exist, whoever may see them. */
    List<Recipient> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : assembled(rows.heads(ids));
    }

    List<Recipient> after(long id, int size) {
        return assembled(rows.headsAfter(id, size));
    }

    /** The histories of recipients that were found in scope, by recipient. */
    Map<Long, Timeline<Recipient.Care>> histories(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return rows.spans(ids).stream()
                .collect(groupingBy(
                        RecipientMapper.Span::recipientId,
                        collectingAndThen(mapping(RecipientStore::held, toList()), Timeline::new)));
    }

    void insert(List<RecipientMapper.NewRecipient> heads, List<Recipient> recipients) {
        if (heads.isEmpty()) {
            return;
        }
        rows.insert(heads);
        rows.insertSpans(recipients.stream().flatMap(one -> spans(one).stream()).toList());
    }

    /** @throws Stale if somebody else raised the version meanwhile */
    void update(Recipient recipient) {
        if (rows.raise(recipient.id(), recipient.version(), recipient.cares().last()) == 0) {
            throw new Stale();
        }
        rows.deleteSpans(recipient.id());
        rows.insertSpans(spans(recipient));
    }

    private List<Recipient> assembled(List<RecipientMapper.Head> heads) {
        var cares = histories(heads.stream().map(RecipientMapper.Head::id).toList());
        return heads.stream()
                .map(head -> new Recipient(
                        head.id(),
                        head.version(),
                        head.content(),
                        requireNonNull(cares.get(head.id())),
                        head.mergedInto() == null || head.mergedVersion() == null
                                ? null
                                : new RecipientChanged.MergedInto(head.mergedInto(), head.mergedVersion())))
                .toList();
    }

    static Timeline.Held<Recipient.Care> held(RecipientMapper.Span span) {
        var tags = Stream.of(span.tags().split(","))
                .filter(tag -> !tag.isEmpty())
                .map(RecipientCategory::valueOf)
                .toList();
        return new Timeline.Held<>(
                span.fromDay(),
                span.toDay(),
                new Recipient.Care(
                        span.householdId(),
                        span.divisionCode(),
                        span.category(),
                        tags,
                        span.status(),
                        span.exitReason()));
    }

    static List<RecipientMapper.Span> spans(Recipient recipient) {
        return recipient.cares().spans().stream()
                .map(span -> {
                    var care = span.what();
                    return new RecipientMapper.Span(
                            recipient.id(),
                            span.from(),
                            span.to(),
                            care.householdId(),
                            care.divisionCode(),
                            care.category(),
                            care.tags().stream().map(Enum::name).collect(joining(",")),
                            care.status(),
                            care.exitReason());
                })
                .toList();
    }
}
