package org.aixin.registry.identity.signal;

import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.BlindIndex;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the audit what looks like abuse, with the address under the hash by which log-ins know it. */
@Service
public class SeenFromOutside {

    private final AuditTrail audit;
    private final BlindIndex index;

    SeenFromOutside(AuditTrail audit, BlindIndex index) {
        this.audit = audit;
        this.index = index;
    }

    /**
     * By the current caller.
     *
     * @param detail codes and paths only
     */
    @Transactional
    public void note(IdentityEvent event, @Nullable String source, String detail) {
        audit.append(event.of(null)
                .from(source == null ? null : index.of("login_attempt.source", Sensitive.of(source)))
                .saying(detail));
    }
}
