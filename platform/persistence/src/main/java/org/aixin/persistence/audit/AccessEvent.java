package org.aixin.persistence.audit;

/** What every service writes down of its doors. */
public enum AccessEvent implements AuditEvent {
    /** Somebody known asked for something that they may not do. */
    ACCESS_DENIED
}
