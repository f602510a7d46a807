package org.aixin.registry.change;

import java.util.Collection;
import java.util.Objects;
import org.aixin.kernel.caller.Grant;
import org.aixin.persistence.scope.DivisionCode;

/** Which offices may confirm: at least the one of the township, or at least the one of the county. */
enum Confirmation {
    TOWNSHIP(9),
    COUNTY(6);

    private final int longestCode;

    Confirmation(int longestCode) {
        this.longestCode = longestCode;
    }

    /** Whether one of the grants is that of such an office for that place. */
    boolean isWithin(Collection<Grant> grants, String divisionCode) {
        return grants.stream().anyMatch(grant -> switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> {
                var office = Objects.requireNonNull(grant.on());
                yield office.length() <= longestCode && DivisionCode.isWithin(divisionCode, office);
            }
            case UNIT, SELF, CLIENT -> false;
        });
    }
}
