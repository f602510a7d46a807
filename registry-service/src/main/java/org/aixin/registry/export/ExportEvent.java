package org.aixin.registry.export;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of exports. */
public enum ExportEvent implements AuditEvent {
    EXPORT_ORDERED,
    EXPORT_APPROVED,
    EXPORT_REFUSED,
    EXPORT_WITHDRAWN,
    EXPORT_READY,
    EXPORT_FAILED,
    EXPORT_DOWNLOADED,
    EXPORT_EXPIRED
}
