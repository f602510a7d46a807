package org.aixin.registry.batch;

import java.util.Optional;
import org.aixin.kernel.caller.Caller;

/** What somebody may do at this moment, for work that goes on after their request, and after a process died. */
public interface RightsNow {

    /** Nobody where the account may not be used any more. */
    Optional<Caller> of(String subject);
}
