package org.aixin.registry.check;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of how findings were dealt with. */
public enum FindingEvent implements AuditEvent {
    FINDING_TAKEN_IN_HAND,
    FINDING_DISMISSED
}
