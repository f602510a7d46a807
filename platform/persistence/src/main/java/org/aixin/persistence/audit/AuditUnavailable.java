package org.aixin.persistence.audit;

import java.time.Duration;
import org.aixin.kernel.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/** It could not be written down, and so was not done. */
public class AuditUnavailable extends Unavailable {

    private static final Duration SOON = Duration.ofSeconds(5);

    public AuditUnavailable(@Nullable Throwable cause) {
        super("audit-unavailable", SOON, cause);
    }
}
