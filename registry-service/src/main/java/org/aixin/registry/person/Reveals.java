package org.aixin.registry.person;

import java.util.Objects;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Refusal;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.AuditUnavailable;
import org.aixin.registry.batch.Permissions;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shows one field of one person in the clear. That it was shown is committed, and counted, before anything leaves; who
 * is refused is written down as well.
 */
@Service
class Reveals {

    private static final String SUBJECT = "recipient";

    private final People people;
    private final RevealQuota quota;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    Reveals(People people, RevealQuota quota, AuditTrail audit, TransactionOperations transactions) {
        this.people = people;
        this.quota = quota;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @throws AuditUnavailable if it cannot be written down: then nothing is shown */
    Revealed reveal(long id, RevealField command) {
        command.requireNobodysNumber();
        var caller = Callers.current();
        try {
            return revealed(caller, id, command);
        } catch (AuditUnavailable away) {
            throw away;
        } catch (Refusal refusal) {
            audit.record(note(PersonEvent.PERSON_REVEAL_REFUSED, id, command)
                    .refused()
                    .saying(refusal.code()));
            throw refusal;
        } catch (DataAccessException | TransactionException away) {
            throw new AuditUnavailable(away);
        }
    }

    private Revealed revealed(Caller caller, long id, RevealField command) {
        caller.require(Permissions.REVEAL);
        var person = people.find(id);
        if (people.isHiddenFrom(caller, person)) {
            throw RevealRefused.childData();
        }
        var value = command.field().of(person);
        if (value == null) {
            throw RevealRefused.nothingThere();
        }
        var left = transactions.execute(transaction -> {
            var remaining = quota.take(caller.subject());
            audit.append(note(PersonEvent.PERSON_REVEALED, id, command));
            return remaining;
        });
        // From here on it is written down.
        return new Revealed(command.field(), value.reveal(), Objects.requireNonNull(left));
    }

    private static AuditNote note(PersonEvent event, long id, RevealField command) {
        return AuditNote.of(event)
                .about(SUBJECT, id)
                .onField(command.field().name(), command.purpose().name(), command.caseReference());
    }
}
