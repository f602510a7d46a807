package org.aixin.registry.person;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Forbidden;
import org.aixin.kernel.problem.Refusal;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.AuditUnavailable;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Shows one field of one person in the clear. That it was shown is committed, and counted, before anything leaves; who
 * is refused is written down as well.
 */
@Service
public class Reveals {

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

    /**
     * What is asked for.
     *
     * @param proposal whether it is what somebody says of the person, instead of what is known
     */
    private record Asked(String kind, long id, boolean proposal, PersonalField field, RevealPurpose purpose) {

        static Asked known(long id, PersonalField field, RevealPurpose purpose) {
            return new Asked("recipient", id, false, field, purpose);
        }

        AuditNote shown(@Nullable String caseReference) {
            return note(proposal ? PersonEvent.PROPOSED_REVEALED : PersonEvent.PERSON_REVEALED, caseReference);
        }

        AuditNote refused(@Nullable String caseReference) {
            return note(
                            proposal ? PersonEvent.PROPOSED_REVEAL_REFUSED : PersonEvent.PERSON_REVEAL_REFUSED,
                            caseReference)
                    .refused();
        }

        private AuditNote note(PersonEvent event, @Nullable String caseReference) {
            return AuditNote.of(event).about(kind, id).onField(field.name(), purpose.name(), caseReference);
        }
    }

    /** @throws AuditUnavailable if it cannot be written down: then nothing is shown */
    Revealed reveal(long id, RevealField command) {
        command.requireNobodysNumber();
        var asked = Asked.known(id, command.field(), command.purpose());
        return watched(asked, command.caseReference(), () -> {
            var caller = Callers.current();
            caller.require(Permissions.REVEAL);
            var person = people.find(id);
            if (people.isHiddenFrom(caller, person)) {
                throw RevealRefused.childData();
            }
            return shown(asked, command.caseReference(), asked.field().of(person));
        });
    }

    /** @throws AuditUnavailable if it cannot be written down: then nothing is shown */
    Revealed reveal(long id, RevealToOwnCadre command) {
        var asked = Asked.known(id, command.field(), command.purpose());
        return watched(asked, null, () -> {
            var own = people.findOwn(id);
            if (!People.isForCadres(asked.field())) {
                throw new Forbidden();
            }
            return shown(asked, "pairing/" + own.pairingId(), asked.field().of(own.person()));
        });
    }

    /**
     * Shows one field of what is proposed of somebody.
     *
     * @param kind with the id, whom or what it is about: whoever reads the audit or the person's page finds it there
     * @param said the value, once it was found that the caller may see it
     * @throws AuditUnavailable if it cannot be written down: then nothing is shown
     */
    public Revealed revealProposed(
            String kind, long id, RevealField command, Function<PersonalField, @Nullable Sensitive> said) {
        command.requireNobodysNumber();
        var asked = new Asked(kind, id, true, command.field(), command.purpose());
        return watched(asked, command.caseReference(), () -> {
            Callers.current().require(Permissions.REVEAL);
            return shown(asked, command.caseReference(), said.apply(asked.field()));
        });
    }

    private Revealed watched(Asked asked, @Nullable String caseReference, Supplier<Revealed> work) {
        try {
            return work.get();
        } catch (AuditUnavailable away) {
            throw away;
        } catch (Refusal refusal) {
            audit.record(asked.refused(caseReference).saying(refusal.code()));
            throw refusal;
        } catch (DataAccessException | TransactionException away) {
            throw new AuditUnavailable(away);
        }
    }

    private Revealed shown(Asked asked, String caseReference, @Nullable Sensitive value) {
        if (value == null) {
            throw RevealRefused.nothingThere();
        }
        var left = transactions.execute(transaction -> {
            var remaining = quota.take(Callers.current().subject());
            audit.append(asked.shown(caseReference));
            return remaining;
        });
        // From here on it is written down.
        return new Revealed(asked.field(), value.reveal(), Objects.requireNonNull(left));
    }
}
