package org.aixin.registry.bulk.job;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of imports. */
public enum ImportEvent implements AuditEvent {
    IMPORT_SENT,
    IMPORT_CHECKED,
    IMPORT_FAILED,
    IMPORT_ORDERED,
    IMPORT_DONE,
    IMPORT_CANCELLED,
    IMPORT_REPAIR_FETCHED
}
