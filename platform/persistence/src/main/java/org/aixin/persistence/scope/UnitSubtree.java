package org.aixin.persistence.scope;

import java.util.Set;

/** Knows which units stand below a unit today, in either tree; a UNIT grant reaches over all of them. */
@FunctionalInterface
public interface UnitSubtree {

    /** The unit itself and everything below it; just itself where nothing is known of it. */
    Set<Long> within(long unitId);
}
