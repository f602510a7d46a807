package org.aixin.registry.comparison;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of comparisons. */
public enum ComparisonEvent implements AuditEvent {
    COMPARISON_SENT,
    COMPARISON_DONE,
    COMPARISON_FAILED,
    COMPARISON_CANCELLED
}
