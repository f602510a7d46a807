package org.aixin.registry.regrouping;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of households. */
public enum RegroupingEvent implements AuditEvent {
    HOUSEHOLDS_MERGED,
    HOUSEHOLD_SPLIT
}
