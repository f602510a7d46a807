package org.aixin.persistence.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down every "you may not". The answer stands already, so an audit that is away changes nothing about it. */
class DeniedAccess {

    private static final Logger LOG = LoggerFactory.getLogger(DeniedAccess.class);

    private final AuditTrail audit;

    DeniedAccess(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param door what was asked for: method and pattern, never a path with somebody's id in it */
    void note(String door) {
        var note = AuditNote.of(AccessEvent.ACCESS_DENIED).refused().saying(door);
        try {
            audit.record(note);
        } catch (AuditUnavailable away) {
            LOG.error("A denied access could not be written down: {}", note, away);
        }
    }
}
