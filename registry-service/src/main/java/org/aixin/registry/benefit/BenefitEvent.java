package org.aixin.registry.benefit;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of benefits received. */
public enum BenefitEvent implements AuditEvent {
    BENEFIT_ENTERED,
    BENEFIT_CORRECTED,
    BENEFIT_ENDED,
    BENEFIT_WITHDRAWN,
    BENEFITS_REPORTED,
    BENEFIT_LIST_COMPLETE
}
