package org.aixin.persistence.states;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.audit.SettingEvent;
import org.aixin.persistence.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the current states of aggregates once more. Whoever has them already drops them by their version, so it may
 * be asked for as often as somebody likes.
 */
class Reemissions {

    private final ObjectProvider<Outbox> outbox;
    private final AuditTrail audit;

    Reemissions(ObjectProvider<Outbox> outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * @param emitted how many states were published
     * @param unknown the keys of which there is nothing to publish
     */
    record Reemitted(int emitted, List<String> unknown) {}

    @Transactional
    public Reemitted reemit(StateSource source, Collection<String> keys) {
        Set<String> wanted = new TreeSet<>(keys);
        var published = new HashSet<String>();
        for (IntegrationEvent state : source.of(wanted)) {
            outbox.getObject().append(state);
            published.add(state.key());
        }
        wanted.removeAll(published);
        audit.append(AuditNote.of(SettingEvent.STATES_REEMITTED)
                .about("aggregate", source.aggregate())
                .saying("emitted=%d unknown=%d".formatted(published.size(), wanted.size())));
        return new Reemitted(published.size(), List.copyOf(wanted));
    }
}
