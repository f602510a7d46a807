package org.aixin.registry.identity.audit;

import java.time.Clock;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Trace;
import org.aixin.persistence.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happened, in the transaction in which it happened: what cannot be written down does not happen. Holds
 * ids, codes and keyed hashes, never a name, a login or an address.
 */
@Component
public class AuditTrail {

    private final AuditMapper rows;
    private final Ids ids;
    private final Clock clock;

    AuditTrail(AuditMapper rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param accountId whose account; null when nobody has the login that was tried
     * @param source keyed hash of the address it came from, where that matters
     * @param detail codes only
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            IdentityEvent event, @Nullable Long accountId, @Nullable String source, @Nullable String detail) {
        rows.insert(new AuditMapper.Row(
                ids.next(),
                clock.instant(),
                event,
                accountId,
                Callers.find().map(Caller::subject).orElse("service:registry-service"),
                source,
                detail,
                Trace.current().orElse(null)));
    }
}
