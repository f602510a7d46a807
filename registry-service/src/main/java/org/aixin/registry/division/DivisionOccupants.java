package org.aixin.registry.division;

import java.util.Collection;
import java.util.Map;

/** What stands in divisions, as the feature that keeps it counts it: whoever it belongs to, in numbers alone. */
public interface DivisionOccupants {

    /** What is counted. */
    enum Kind {
        HOUSEHOLDS,
        RECIPIENTS,
        CADRES,
        UNITS
    }

    /** How many stand last in one of these divisions themselves, not below them. */
    Map<Kind, Integer> in(Collection<String> codes);
}
