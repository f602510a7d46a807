package org.aixin.persistence.audit;

/** Whether it was done. */
public enum AuditResult {
    OK,
    REFUSED
}
