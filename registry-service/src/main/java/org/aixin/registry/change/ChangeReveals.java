package org.aixin.registry.change;

import java.util.List;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.person.PersonalField;
import org.aixin.registry.person.RevealField;
import org.aixin.registry.person.Revealed;
import org.aixin.registry.person.Reveals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows whoever has to decide on a change what it says, one value at a time, in the clear. */
@Service
class ChangeReveals {

    private final ChangeMapper rows;
    private final ChangeStore store;
    private final ChangeParties parties;
    private final Reveals reveals;

    ChangeReveals(ChangeMapper rows, ChangeStore store, ChangeParties parties, Reveals reveals) {
        this.rows = rows;
        this.store = store;
        this.parties = parties;
        this.reveals = reveals;
    }

    /**
     * Shows one value, as {@link Reveals} shows what is known of a person: written down first, and counted.
     *
     * @throws NotFound if there is no such change, or none that the caller may see
     * @throws DecisionRefused if it is not for the caller to decide
     */
    Revealed reveal(long id, RevealField command) {
        var change = rows.find(id);
        var person = change == null ? null : change.recipientId();
        return reveals.revealProposed(
                person == null ? "recipient-change" : "recipient",
                person == null ? id : person,
                command,
                field -> said(change, field));
    }

    private @Nullable Sensitive said(@Nullable RecipientChange change, PersonalField field) {
        if (change == null) {
            throw new NotFound();
        }
        var caller = Callers.current();
        caller.require(Permissions.CONFIRM_CHANGE);
        change.requireDecider(caller);
        change.requireOpen();
        var content = store.content(change);
        requireSeen(change, content);
        return content.said(field);
    }

    /** The same people are hidden as where the change is shown masked. */
    private void requireSeen(RecipientChange change, Content content) {
        var child = parties.isHiddenChild(content) || parties.isHiddenChild(store.before(change));
        if (change.recipientId() != null) {
            var person = parties.people(List.of(change.recipientId())).get(change.recipientId());
            if (person == null) {
                throw new NotFound();
            }
            child = child || parties.isHiddenChild(person.idNumber());
        }
        if (child) {
            throw DecisionRefused.childData();
        }
    }
}
