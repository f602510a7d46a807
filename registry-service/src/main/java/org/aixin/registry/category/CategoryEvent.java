package org.aixin.registry.category;

import org.aixin.persistence.audit.AuditEvent;

/** What is worth remembering of the categories of areas. */
public enum CategoryEvent implements AuditEvent {
    CATEGORY_RULED
}
