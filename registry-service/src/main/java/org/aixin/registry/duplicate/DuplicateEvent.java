package org.aixin.registry.duplicate;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of people who are in the register twice. */
public enum DuplicateEvent implements AuditEvent {
    PERSONS_TOLD_APART,
    PERSONS_NOT_TOLD_APART,
    PERSONS_MERGER_PROPOSED,
    PERSONS_MERGED,
    PERSONS_MERGER_REFUSED,
    PERSONS_MERGER_WITHDRAWN,
    PERSONS_PARTED
}
