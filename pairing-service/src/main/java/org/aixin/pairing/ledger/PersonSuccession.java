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
 * Has pairings follow when two people turn out to be one, and when that is undone. The people of a pairing are the same then,
 * only that one of them is known by another id: so it goes on, with its days and its cadre, and nothing that is counted by it
 * becomes different. What was done is noted, and undone as it was noted.
 *
 * <p>One pairing alone ends: that of whoever was cared for twice, in a household where nobody else is left. Where the one who
 * stays has no cadre, its cadre goes along.
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

    /** Somebody turned out to be that one; where both are known to be in care was waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(long gone, long kept) {
        for (var pairing : locked(rows.covering(gone))) {
            if (pairing.toDay() != null || isOfHouseholdOf(kept, pairing)) {
                follow(pairing, gone, kept);
            } else {
                leave(pairing, gone, kept);
            }
        }
    }

    /** They are two again; as whom the person stayed so far. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(long gone, long kept) {
        var notes = rows.notes(gone);
        // What began gives way first: nobody is covered twice.
        notes.stream().filter(note -> note.deed() == Deed.BEGUN).forEach(this::endBegun);
        notes.stream().filter(note -> note.deed() != Deed.BEGUN).forEach(note -> restore(note, kept));
        rows.forget(gone);
        coverWhereTheyLive(gone);
    }

    /** The pairing goes on, or has been: it covers the one whom the person is known as. */
    private void follow(Pairing pairing, long gone, long kept) {
        var people = new ArrayList<>(pairing.covered().recipientIds());
        people.remove(gone);
        var covers = people.contains(kept) || (pairing.toDay() == null && isCovered(kept));
        if (covers && people.isEmpty()) {
            end(pairing, gone, kept);
            return;
        }
        if (!covers) {
            people.add(kept);
        }
        rows.uncover(pairing.id(), gone);
        if (!covers) {
            rows.coverAlso(pairing.id(), kept, pairing.toDay());
        }
        store(pairing.covering(people));
        note(pairing, gone, covers ? Deed.DROPPED : Deed.RENAMED);
    }

    /** Whoever stays is in care in another household: the cadre goes on with the others here, or goes along. */
    private void leave(Pairing pairing, long gone, long kept) {
        var people = new ArrayList<>(pairing.covered().recipientIds());
        people.remove(gone);
        if (!people.isEmpty()) {
            rows.uncover(pairing.id(), gone);
            store(pairing.covering(people));
            note(pairing, gone, Deed.DROPPED);
            return;
        }
        end(pairing, gone, kept);
        var home = householdOf(kept);
        if (home.isEmpty() || isCovered(kept)) {
            return;
        }
        var next = PairingSuccession.asked(pairing.cadreId(), home.get(), today());
        if (pairings.pairedHouseholds(Set.of(home.get())).isEmpty() && succession.canBegin(next)) {
            succession.begin(List.of(next)).forEach(id -> rows.note(new Note(gone, id, Deed.BEGUN)));
        }
    }

    /** Nobody is left whom it would cover; that it was about the one who stays is to be read all the same. */
    private void end(Pairing pairing, long gone, long kept) {
        succession.end(pairing, today());
        for (var ended : locked(List.of(pairing.id()))) {
            rows.uncover(ended.id(), gone);
            rows.coverAlso(ended.id(), kept, ended.toDay());
            store(ended.covering(List.of(kept)));
        }
        note(pairing, gone, Deed.ENDED);
    }

    private void endBegun(Note note) {
        for (var pairing : locked(List.of(note.pairingId()))) {
            if (pairing.toDay() == null) {
                succession.end(pairing, today());
            }
        }
    }

    private void restore(Note note, long kept) {
        for (var pairing : locked(List.of(note.pairingId()))) {
            var people = new ArrayList<>(pairing.covered().recipientIds());
            if (note.deed() == Deed.ENDED) {
                reopen(pairing, note.recipientId(), kept);
            } else if (!people.contains(note.recipientId())
                    && !(pairing.toDay() == null && isCovered(note.recipientId()))) {
                if (note.deed() == Deed.RENAMED && people.remove(kept)) {
                    rows.uncover(pairing.id(), kept);
                }
                people.add(note.recipientId());
                rows.coverAlso(pairing.id(), note.recipientId(), pairing.toDay());
                store(pairing.covering(people));
            }
        }
    }

    /** Not where somebody cares for them by now, nor for a cadre who does not serve any more. */
    private void reopen(Pairing pairing, long person, long kept) {
        var home = householdOf(person);
        if (pairing.toDay() == null
                || isCovered(person)
                || home.isEmpty()
                || home.get() != pairing.householdId()
                || !pairings.pairedHouseholds(Set.of(pairing.householdId())).isEmpty()
                || !succession.canBegin(PairingSuccession.asked(pairing.cadreId(), pairing.householdId(), today()))) {
            return;
        }
        var people = new ArrayList<>(pairing.covered().recipientIds());
        if (people.remove(kept)) {
            rows.uncover(pairing.id(), kept);
        }
        if (!people.contains(person)) {
            people.add(person);
            rows.coverAlso(pairing.id(), person, pairing.toDay());
        }
        var next = pairing.reopened(people);
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

    private boolean isOfHouseholdOf(long person, Pairing pairing) {
        return householdOf(person).filter(home -> home == pairing.householdId()).isPresent();
    }

    private Optional<Long> householdOf(long person) {
        return Optional.ofNullable(
                circumstances.householdsOf(List.of(person), today()).get(person));
    }

    private boolean isCovered(long person) {
        return !pairings.pairedRecipients(List.of(person)).isEmpty();
    }

    private List<Pairing> locked(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.locked(ids);
    }

    private void store(Pairing next) {
        if (rows.cover(next) == 0) {
            throw new Stale();
        }
        outbox.append(next.changed());
    }

    private void note(Pairing pairing, long gone, Deed deed) {
        rows.note(new Note(gone, pairing.id(), deed));
    }

    private LocalDate today() {
        return BusinessDays.today(clock);
    }
}
