package org.aixin.registry.contact;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of contact persons. */
public enum ContactEvent implements AuditEvent {
    CONTACT_NAMED,
    CONTACT_REMOVED
}
