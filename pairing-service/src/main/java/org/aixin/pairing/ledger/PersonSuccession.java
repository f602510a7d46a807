package org.aixin.pairing.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.pairing.ledger.MergedPairingMapper.Deed;
import org.aixin.pairing.ledger.MergedPairingMapper.Note;
import org.aixin.persistence.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has pairings follow when two people turn out to be one, and when that is undone. What has been, and what goes on with a
 * household, stays as it was written, since figures are reckoned by it: who went stays covered like anybody who leaves the
 * care, and the one who stays is covered too. What was done is noted, and undone as it was noted.
 *
 * <p>One pairing alone ends: that of whoever was cared for twice, in a household where nobody else is in care. Where the one
 * who stays has no cadre, its cadre goes along.
 */
@Component
public class PersonSuccession {

    private final MergedPairingMapper rows;
    private final PairingMapper pairings;
    private final PairingSuccession succession;
    private final CircumstancesFinder circumstances;
    private final Outbox outbox;
    private final Clock clock;

    PersonSuccession(
            MergedPairingMapper rows,
            PairingMapper pairings,
            PairingSuccession succession,
            CircumstancesFinder circumstances,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.pairings = pairings;
        this.succession = succession;
        this.circumstances = circumstances;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody turned out to be that one, who is known here as of then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(long gone, long kept) {
        var home = householdOf(kept);
        for (var pairing : activeOf(gone)) {
            if (home.filter(one -> one == pairing.householdId()).isPresent()) {
                if (!isCovered(kept)) {
                    rows.coverAlso(pairing.id(), kept);
                    store(pairing, with(pairing, kept));
                    note(gone, pairing.id(), Deed.ADDED);
                }
            } else if (succession.lives(pairing.householdId(), today()).isEmpty()) {
                succession.end(pairing, today());
                note(gone, pairing.id(), Deed.ENDED);
                home.ifPresent(household -> goAlong(pairing, gone, kept, household));
            }
        }
    }

    /** They are two again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(long gone, long kept) {
        var notes = rows.notes(gone);
        for (var note : notes) {
            held(note.pairingId()).filter(pairing -> pairing.toDay() == null).ifPresent(pairing -> {
                if (note.deed() == Deed.BEGUN) {
                    succession.end(pairing, today());
                } else if (note.deed() == Deed.ADDED) {
                    rows.uncover(pairing.id(), kept);
                    store(pairing, without(pairing, kept));
                }
            });
        }
        // What began in its place has given way by now: nobody is covered twice.
        notes.stream()
                .filter(note -> note.deed() == Deed.ENDED)
                .flatMap(note -> held(note.pairingId()).stream())
                .forEach(pairing -> reopen(pairing, gone));
        rows.forget(gone);
        coverWhereTheyLive(gone);
    }

    private void goAlong(Pairing pairing, long gone, long kept, long household) {
        var next = PairingSuccession.asked(pairing.cadreId(), household, today());
        if (!isCovered(kept) && pairings.pairedHouseholds(Set.of(household)).isEmpty() && succession.canBegin(next)) {
            succession.begin(List.of(next)).forEach(id -> note(gone, id, Deed.BEGUN));
        }
    }

    /** Not where somebody cares for them by now or did since, nor for a cadre who does not serve any more. */
    private void reopen(Pairing pairing, long person) {
        var household = pairing.householdId();
        var until = pairing.toDay();
        if (until == null
                || isHeldAfter(until, household, person)
                || isCovered(person)
                || householdOf(person).filter(home -> home == household).isEmpty()
                || !pairings.pairedHouseholds(Set.of(household)).isEmpty()
                || !succession.canBegin(PairingSuccession.asked(pairing.cadreId(), household, today()))) {
            return;
        }
        var next = pairing.reopened();
        if (rows.reopen(next) == 0) {
            throw new Stale();
        }
        rows.holdAgain(pairing.id());
        outbox.append(next.changed());
    }

    /** Where the pairings became others meanwhile, whoever cares for the household cares for everybody there. */
    private void coverWhereTheyLive(long person) {
        if (!isCovered(person)) {
            householdOf(person).ifPresent(succession::settle);
        }
    }

    private List<Pairing> activeOf(long person) {
        var active = pairings.activeOfPeople(List.of(person));
        return active.isEmpty() ? List.of() : pairings.held(active);
    }

    private Optional<Pairing> held(long id) {
        return Optional.ofNullable(rows.locked(id));
    }

    private Optional<Long> householdOf(long person) {
        return Optional.ofNullable(
                circumstances.householdsOf(List.of(person), today()).get(person));
    }

    private boolean isHeldAfter(LocalDate day, long household, long person) {
        var until = pairings.heldUntil(Set.of(household), Set.of(person));
        return until != null && until.isAfter(day);
    }

    private boolean isCovered(long person) {
        return !pairings.pairedRecipients(List.of(person)).isEmpty();
    }

    private static Collection<Long> with(Pairing pairing, long person) {
        var people = new ArrayList<>(pairing.covered().recipientIds());
        people.add(person);
        return people;
    }

    private static Collection<Long> without(Pairing pairing, long person) {
        return pairing.covered().recipientIds().stream()
                .filter(one -> one != person)
                .toList();
    }

    private void store(Pairing pairing, Collection<Long> people) {
        var next = pairing.covering(people);
        if (rows.cover(next) == 0) {
            throw new Stale();
        }
        outbox.append(next.changed());
    }

    private void note(long gone, long pairing, Deed deed) {
        rows.note(new Note(gone, pairing, deed));
    }

    private LocalDate today() {
        return BusinessDays.today(clock);
    }
}
