package org.aixin.registry.unit;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of the trees of units. */
public enum UnitEvent implements AuditEvent {
    UNIT_OPENED,
    UNIT_RENAMED,
    UNIT_MOVED,
    UNIT_ASSISTANCE_CHANGED,
    UNIT_SUCCEEDED,
    UNIT_ENDED
}
