package org.aixin.registry.person;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of looking at people. */
public enum PersonEvent implements AuditEvent {
    PERSON_REVEALED,
    PERSON_REVEAL_REFUSED,
    PROPOSED_REVEALED,
    PROPOSED_REVEAL_REFUSED
}
