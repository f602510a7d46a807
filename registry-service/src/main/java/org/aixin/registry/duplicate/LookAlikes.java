package org.aixin.registry.duplicate;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.recipient.Alike;
import org.aixin.registry.recipient.RecipientMoved;
import org.aixin.registry.recipient.RecipientsEntered;
import org.aixin.registry.recipient.RecipientsInherited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people who might be in the register twice. Whoever is saved is marked in the same transaction, and looked at beside
 * it: keys of what people are alike in bring together those who are then compared. Looking twice changes nothing.
 *
 * <p>Whoever saves people holds them first and their marks after it, and nothing more; whoever looks takes the marks that
 * nobody holds and then what is known of the people, so that nobody waits in a ring.
 */
@Service
class LookAlikes {

    private final LikenessMapper likeness;
    private final LikenessKeys keys;
    private final LookAlikeMapper rows;
    private final Alike people;
    private final DuplicateSettings settings;
    private final Ids ids;
    private final Clock clock;

    LookAlikes(
            LikenessMapper likeness,
            LikenessKeys keys,
            LookAlikeMapper rows,
            Alike people,
            DuplicateSettings settings,
            Ids ids,
            Clock clock) {
        this.likeness = likeness;
        this.keys = keys;
        this.rows = rows;
        this.people = people;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(RecipientsEntered entered) {
        likeness.mark(entered.ids());
    }

    @EventListener
    void on(RecipientMoved moved) {
        likeness.mark(List.of(moved.id()));
    }

    @EventListener
    void on(RecipientsInherited inherited) {
        likeness.mark(inherited.ids());
    }

    /**
     * Looks at some who were saved.
     *
     * @return how many there were
     */
    @Transactional
    int lookAtSaved(int size) {
        var turns = likeness.marked(size);
        settle(turns);
        return turns.size();
    }

    /**
     * Looks at some whose keys are missing, or of other rules, or made with another key file.
     *
     * @param after where the call before ended, 0 for the first
     * @return up to whom it has come; null when nobody is left
     */
    @Transactional
    @Nullable
    Long lookAtOutdated(long after, int size) {
        var outdated = likeness.outdated(after, keys.generation(), size);
        if (outdated.isEmpty()) {
            return null;
        }
        var unmet = outdated.stream()
                .filter(one -> !one.met())
                .map(LikenessMapper.Outdated::recipientId)
                .toList();
        if (!unmet.isEmpty()) {
            likeness.meet(unmet);
        }
        settle(likeness.turns(
                outdated.stream().map(LikenessMapper.Outdated::recipientId).toList()));
        return outdated.get(outdated.size() - 1).recipientId();
    }

    private void settle(List<LikenessMapper.Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        var lookedAt = turns.stream().map(LikenessMapper.Turn::recipientId).toList();
        var compared = byId(people.of(lookedAt));
        var near = near(lookedAt, compared);
        var known = rows.around(lookedAt).stream().collect(toMap(LookAlike::two, identity()));
        takeAlong(known.values(), compared);
        var two = new LinkedHashSet<>(near);
        two.addAll(known.keySet());
        var all = byId(people.of(two.stream()
                .flatMap(one -> Stream.of(one.oneId(), one.otherId()))
                .collect(toSet())));
        two.forEach(one -> settle(one, alike(one, near, all), known.get(one), all));
        var generation = keys.generation();
        turns.forEach(turn -> likeness.looked(turn, generation));
    }

    /** What is known of somebody is seen where they live by now. */
    private void takeAlong(Collection<LookAlike> known, Map<Long, Alike.Compared> lookedAt) {
        known.stream()
                .flatMap(one -> one.people().stream())
                .distinct()
                .map(lookedAt::get)
                .filter(Objects::nonNull)
                .forEach(one -> rows.followPerson(one.id(), one.divisionCode()));
    }

    private Set<LookAlike.Two> near(List<Long> lookedAt, Map<Long, Alike.Compared> compared) {
        var made =
                compared.values().stream().flatMap(one -> keys.of(one).stream()).toList();
        likeness.deleteKeys(lookedAt);
        if (made.isEmpty()) {
            return Set.of();
        }
        likeness.insertKeys(made);
        var many = likeness.ofMany(made.stream().map(LikenessKeys.Key::hash).collect(toSet()), settings.sharedByMany());
        return likeness.near(lookedAt, many).stream()
                .map(one -> LookAlike.Two.of(one.recipientId(), one.otherId()))
                .collect(toSet());
    }

    private static Set<AlikeIn> alike(
            LookAlike.Two two, Collection<LookAlike.Two> near, Map<Long, Alike.Compared> people) {
        var one = people.get(two.oneId());
        var other = people.get(two.otherId());
        return one == null || other == null || !near.contains(two) ? Set.of() : Comparing.compare(one, other);
    }

    private void settle(
            LookAlike.Two two, Set<AlikeIn> alike, @Nullable LookAlike known, Map<Long, Alike.Compared> people) {
        var now = now();
        if (known == null) {
            if (!alike.isEmpty()) {
                found(two, alike, people, now);
            }
        } else if (known.state() == LookAlikeState.OPEN && alike.isEmpty()) {
            become(known.become(LookAlikeState.GONE), LookAlikeAction.VANISHED);
        } else if (known.state() == LookAlikeState.GONE && !alike.isEmpty()) {
            become(known.foundAgain(alike, now), LookAlikeAction.FOUND_AGAIN);
        } else if (known.state() == LookAlikeState.OPEN && !known.alikeIn().equals(alike)) {
            rows.update(known.because(alike));
        }
    }

    private void found(LookAlike.Two two, Set<AlikeIn> alike, Map<Long, Alike.Compared> people, Instant now) {
        var found = LookAlike.found(ids.next(), two, alike, now);
        rows.insert(found);
        rows.insertSides(
                found.people().stream()
                        .map(id -> new LookAlikeMapper.Side(
                                found.id(), id, requireNonNull(people.get(id)).divisionCode()))
                        .toList(),
                found.state());
        step(found, LookAlikeAction.FOUND);
    }

    /** Whoever decides at the same moment is not overruled; the next look sees what they did. */
    private void become(LookAlike next, LookAlikeAction action) {
        if (rows.update(next) == 1) {
            rows.updateSides(next.id(), next.state());
            step(next, action);
        }
    }

    private void step(LookAlike found, LookAlikeAction action) {
        rows.insertStep(new LookAlikeMapper.Step(ids.next(), found.id(), action, now(), null, null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<Long, Alike.Compared> byId(Collection<Alike.Compared> people) {
        return people.stream().collect(toMap(Alike.Compared::id, identity()));
    }
}
