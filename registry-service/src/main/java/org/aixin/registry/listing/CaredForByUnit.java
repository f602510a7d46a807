package org.aixin.registry.listing;

import java.time.Clock;
import java.util.List;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For which households the cadres of a unit, and of all units below it, care today. */
@Component
class CaredForByUnit {

    /** The cadres of a county's unit care for some hundred; nobody reads more than this by unit. */
    private static final int MOST = 5_000;

    private final CaredForMapper caredFor;
    private final Units units;
    private final Clock clock;

    CaredForByUnit(CaredForMapper caredFor, Units units, Clock clock) {
        this.caredFor = caredFor;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The households; null where no unit is asked for.
     *
     * @throws UnitTooLarge if there are more than a list by unit is for
     */
    @Nullable
    List<Long> households(@Nullable Long unit, UnitTreeKind tree) {
        if (unit == null) {
            return null;
        }
        var below = units.subtree(tree, unit);
        var found = below.isEmpty() ? List.<Long>of() : caredFor.byUnits(BusinessDays.today(clock), below, MOST + 1);
        if (found.size() > MOST) {
            throw new UnitTooLarge(MOST);
        }
        return found;
    }
}
