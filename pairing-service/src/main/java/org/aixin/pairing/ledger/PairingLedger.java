package org.aixin.pairing.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.outbox.Outbox;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends pairings: each in one transaction with the event that tells of it. */
@Service
class PairingLedger {

    static final String WRITE = "PAIRING_WRITE";
    private static final int TRIES = 5;

    private final PairingMapper pairings;
    private final PairingIntake intake;
    private final CircumstancesFinder circumstances;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PairingLedger(
            PairingMapper pairings,
            PairingIntake intake,
            CircumstancesFinder circumstances,
            Outbox outbox,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.pairings = pairings;
        this.intake = intake;
        this.circumstances = circumstances;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Gives a household its cadre.
     *
     * @throws NotFound when there is no such household where the caller may work
     */
    Pairing pair(PairHousehold asked) {
        Callers.current().require(WRITE);
        if (circumstances.withinScope(List.of(asked.householdId())).isEmpty()) {
            throw new NotFound();
        }
        return taken(List.of(PairingRow.alone(ids.next(), asked))).get(0);
    }

    /** Begins many pairings, all or none; a repeat with the same ids and content changes nothing. */
    List<Pairing> register(List<RegisterPairing> asked) {
        Callers.current().require(WRITE);
        var rows = new ArrayList<PairingRow>();
        for (var one : asked) {
            rows.add(PairingRow.of(rows.size(), one.id() == null ? ids.next() : one.id(), one.asked()));
        }
        return taken(rows);
    }

    private List<Pairing> taken(List<PairingRow> rows) {
        for (var tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> intake.take(rows));
            } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
                // Somebody took a household, a person or an id at the same moment. By now their rows can be read, and
                // the next try finds out what they mean for ours.
                if (tries == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** Ends a pairing that still stands at that version. */
    Pairing end(long id, long version, EndPairing command) {
        Callers.current().require(WRITE);
        return transaction.execute(status -> {
            var current = one(id);
            if (current.version() != version) {
                throw new Stale();
            }
            var ended = current.ended(command, BusinessDays.today(clock));
            if (pairings.end(ended, clock.instant(), Callers.current().subject()) == 0) {
                throw new Stale();
            }
            pairings.release(id, command.to());
            outbox.append(ended.changed());
            return ended;
        });
    }

    private Pairing one(long id) {
        var pairing = pairings.find(id);
        if (pairing == null) {
            throw new NotFound();
        }
        return pairing;
    }
}
