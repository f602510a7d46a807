package org.aixin.stats.booking;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps transactions apart that would not see one another's uncommitted rows, until the end of the running
 * transaction. Whoever takes both takes the paths first.
 */
@Component
public class Latches {

    private final LatchMapper latches;

    Latches(LatchMapper latches) {
        this.latches = latches;
    }

    /**
     * For whoever books on paths: they will not change before the end of the transaction. Without this a record booked
     * on an old path could commit right after a change of the tree looked for the records to rebook.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepPaths() {
        latches.share("PATHS");
    }

    /** For whoever changed a tree: nobody books before the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changePaths() {
        latches.hold("PATHS");
        latches.hold("TARGETS");
    }

    /** For whoever recomputes what pairings owe from several projections: one at a time sees all of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeTargets() {
        latches.hold("TARGETS");
    }
}
