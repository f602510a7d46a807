package org.aixin.pairing.ledger;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.aixin.persistence.spans.RecipientNode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has pairings follow their people when households become one or two. A pairing that fits no more ends, and one of the same
 * cadre with the people as they live now follows on the same day, so that no day is without a cadre and none has two. Safe to
 * call again: what fits stays as it is.
 *
 * <p>A cadre who does not serve any more begins nothing; then the household is without one, and shows as such.
 */
@Component
public class PairingSuccession {

    private final PairingMapper pairings;
    private final PairingIntake intake;
    private final CircumstancesFinder circumstances;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    PairingSuccession(
            PairingMapper pairings,
            PairingIntake intake,
            CircumstancesFinder circumstances,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.pairings = pairings;
        this.intake = intake;
        this.circumstances = circumstances;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One household went up in another. The cadre of the one that is kept goes on and cares for everybody there; where it has
     * none who serves, the other one's does.
     *
     * @param people who moved
     * @return whether it is done; not before the day on which an earlier pairing of theirs has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean merged(long kept, long gone, Collection<Long> people, LocalDate from) {
        var touched = held(Set.of(kept, gone), people);
        var day = firstDay(Set.of(kept, gone), people, touched, from);
        if (day.isAfter(today())) {
            return false;
        }
        var own = ofHousehold(kept, touched);
        // Whoever moved on meanwhile may be paired elsewhere by now.
        var left = touched.stream()
                .filter(one -> one.householdId() != kept
                        && lives(one.householdId(), day).isEmpty())
                .sorted(comparing((Pairing one) -> one.householdId() != gone))
                .toList();
        var heir = Stream.concat(own.stream(), left.stream())
                .map(one -> asked(one.cadreId(), kept, day))
                .filter(this::canBegin)
                .findFirst();
        left.forEach(one -> end(one, day));
        if (heir.isPresent() && !own.map(one -> fits(one, heir.get())).orElse(false)) {
            own.ifPresent(one -> end(one, day));
            begin(List.of(heir.get()));
        }
        return true;
    }

    /**
     * A household came of another. Who cared for all of them goes on with those who stay, and with the others only where that
     * was said.
     *
     * @param people who moved
     * @return whether it is done; not before the day on which an earlier pairing of theirs has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean split(long kept, long fresh, Collection<Long> people, LocalDate from, boolean sameCadre) {
        var touched = held(Set.of(kept, fresh), people);
        var own = ofHousehold(kept, touched);
        if (own.isEmpty()) {
            return true;
        }
        var day = firstDay(Set.of(kept, fresh), people, touched, from);
        if (day.isAfter(today())) {
            return false;
        }
        var before = own.get();
        var next = new ArrayList<PairHousehold>();
        var stays = asked(before.cadreId(), kept, day);
        if (!fits(before, stays)) {
            end(before, day);
            next.add(stays);
        }
        if (sameCadre && ofHousehold(fresh, touched).isEmpty()) {
            next.add(asked(before.cadreId(), fresh, day));
        }
        begin(next.stream().filter(this::canBegin).toList());
        return true;
    }

    /**
     * Somebody came to the household, or left it for another one: its cadre cares for those who live there now. Where they all
     * left, the cadre goes along.
     *
     * @return what to look at next
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Settled settle(long household) {
        var today = today();
        var people = lives(household, today);
        var touched = held(Set.of(household), people);
        var own = ofHousehold(household, touched);
        if (own.isEmpty()) {
            return Settled.DONE;
        }
        var covered = own.get().covered().recipientIds();
        var elsewhere = circumstances.householdsOf(covered, today).values().stream()
                .filter(id -> id != household)
                .collect(toCollection(TreeSet::new));
        if (people.isEmpty()) {
            return elsewhere.isEmpty() || merged(elsewhere.first(), household, covered, today)
                    ? new Settled(true, elsewhere)
                    : Settled.NOT_YET;
        }
        // Whoever is covered where they lived before is looked at once more when that has been.
        var known = touched.stream()
                .flatMap(one -> one.covered().recipientIds().stream())
                .collect(toSet());
        if (elsewhere.isEmpty() && known.containsAll(people)) {
            return Settled.DONE;
        }
        if (firstDay(Set.of(household), people, touched, today).isAfter(today)) {
            return Settled.NOT_YET;
        }
        var next = asked(own.get().cadreId(), household, today);
        if (!canBegin(next)) {
            return Settled.DONE;
        }
        end(own.get(), today);
        begin(List.of(next));
        return new Settled(true, elsewhere);
    }

    /**
     * What came of looking at a household.
     *
     * @param done not while an earlier pairing of its people still holds
     * @param next households of people whom it does not cover any more
     */
    public record Settled(boolean done, Set<Long> next) {

        static final Settled DONE = new Settled(true, Set.of());
        static final Settled NOT_YET = new Settled(false, Set.of());
    }

    /** The active pairings of the households and of the people, held still until the transaction ends. */
    private List<Pairing> held(Set<Long> households, Collection<Long> people) {
        var active = pairings.activeOf(households, people);
        return active.isEmpty() ? List.of() : pairings.held(active);
    }

    /** Not before any of them began, nor while any of their people has another cadre still. */
    private LocalDate firstDay(
            Set<Long> households, Collection<Long> people, Collection<Pairing> touched, LocalDate from) {
        return Stream.concat(
                        touched.stream().map(Pairing::fromDay),
                        Optional.ofNullable(pairings.heldUntil(households, people)).stream())
                .reduce(from, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Optional<Pairing> ofHousehold(long id, Collection<Pairing> among) {
        return among.stream().filter(one -> one.householdId() == id).findFirst();
    }

    static PairHousehold asked(long cadreId, long householdId, LocalDate day) {
        return new PairHousehold(cadreId, householdId, day, null, null);
    }

    List<Long> lives(long householdId, LocalDate day) {
        // Who would care for them does not matter here.
        return lives(asked(0, householdId, day));
    }

    private List<Long> lives(PairHousehold asked) {
        return circumstances.around(List.of(asked)).apply(asked).people().stream()
                .map(RecipientNode::recipientId)
                .toList();
    }

    private boolean fits(Pairing pairing, PairHousehold asked) {
        return pairing.cadreId() == asked.cadreId()
                && pairing.householdId() == asked.householdId()
                && pairing.covered().equals(Covered.of(lives(asked)));
    }

    boolean canBegin(PairHousehold asked) {
        var around = circumstances.around(List.of(asked)).apply(asked);
        var cadre = around.cadre();
        return cadre != null
                && cadre.active()
                && !around.people().isEmpty()
                && !circumstances.withinScope(List.of(asked.householdId())).isEmpty();
    }

    void end(Pairing pairing, LocalDate day) {
        var ended = pairing.ended(new EndPairing(day, PairingEndReason.HOUSEHOLD_CHANGED), today());
        if (pairings.end(ended, clock.instant(), Callers.current().subject()) == 0) {
            throw new Stale();
        }
        pairings.release(pairing.id(), day);
        outbox.append(ended.changed());
    }

    /** @return the ids of those that began */
    List<Long> begin(Collection<PairHousehold> asked) {
        var rows = new ArrayList<PairingRow>();
        for (var one : asked) {
            var people = lives(one);
            // Whom another cadre cares for already, as somebody who came alone, stays with that one.
            var paired = pairings.pairedRecipients(people);
            var free = people.stream().filter(id -> !paired.contains(id)).toList();
            if (!free.isEmpty()) {
                rows.add(PairingRow.of(
                        rows.size(),
                        ids.next(),
                        new PairHousehold(one.cadreId(), one.householdId(), one.from(), free, null)));
            }
        }
        if (!rows.isEmpty()) {
            intake.take(rows);
        }
        return rows.stream().map(PairingRow::id).toList();
    }

    private LocalDate today() {
        return BusinessDays.today(clock);
    }
}
