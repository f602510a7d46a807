package org.aixin.registry.bulk.row;

import java.util.Objects;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.scope.DivisionCode;

/** Whose word is enough for many at once. */
public final class Offices {

    private static final int COUNTY = 6;

    private Offices() {}

    /** Whether the caller is an office of the county or above for the whole area. */
    public static boolean isOfCountyFor(Caller caller, String division) {
        return caller.grants().stream().anyMatch(grant -> switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> {
                var office = Objects.requireNonNull(grant.on());
                yield office.length() <= COUNTY && DivisionCode.isWithin(division, office);
            }
            case UNIT, SELF, CLIENT -> false;
        });
    }
}
