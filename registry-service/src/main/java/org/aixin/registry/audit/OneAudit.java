package org.aixin.registry.audit;

import org.aixin.persistence.audit.AuditExcerpt;
import org.aixin.persistence.audit.AuditFilter;
import org.aixin.persistence.audit.AuditPlace;
import org.jspecify.annotations.Nullable;

/** One service's audit: our own, or another's at its inside door. */
@FunctionalInterface
interface OneAudit {

    /** The next rows that fit, newest first. */
    AuditExcerpt excerpt(AuditFilter filter, @Nullable AuditPlace after, int size);
}
