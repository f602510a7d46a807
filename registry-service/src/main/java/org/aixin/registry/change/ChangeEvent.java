package org.aixin.registry.change;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of changes of people. */
public enum ChangeEvent implements AuditEvent {
    CHANGE_PROPOSED,
    CHANGE_MADE,
    CHANGE_CONFIRMED,
    CHANGE_REJECTED,
    CHANGE_WITHDRAWN
}
