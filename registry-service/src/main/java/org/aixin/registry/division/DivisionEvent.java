package org.aixin.registry.division;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of the tree of divisions. */
public enum DivisionEvent implements AuditEvent {
    DIVISION_OPENED,
    DIVISION_RENAMED,
    DIVISION_MOVED,
    DIVISION_SUCCEEDED,
    DIVISION_ENDED,
    DIVISION_REPORTING_BEGUN,
    DIVISION_REPORTING_ENDED
}
