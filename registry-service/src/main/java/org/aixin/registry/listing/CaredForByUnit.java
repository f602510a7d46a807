package org.aixin.registry.listing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.GrantLevel;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.scope.UnitSubtree;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.search.CaredFor;
import org.aixin.registry.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom the cadres of a unit, and of all units below it, care today. */
@Component
public class CaredForByUnit {

    /** Looking up so many cadres takes no longer than a page that is walked to where one in fifty is listed. */
    private static final int FEW_CADRES = 5_000;

    private final CaredForMapper caredFor;
    private final Units units;
    private final UnitSubtree subtree;
    private final Clock clock;

    CaredForByUnit(CaredForMapper caredFor, Units units, UnitSubtree subtree, Clock clock) {
        this.caredFor = caredFor;
        this.units = units;
        this.subtree = subtree;
        this.clock = clock;
    }

    /**
     * Of the unit; where none is asked for, of those that are all the caller may see, since that is how these are found
     * soonest. Null for everybody.
     */
    public @Nullable CaredFor of(@Nullable Long unit, UnitTreeKind tree) {
        if (unit != null) {
            return by(units.subtree(tree, unit), false);
        }
        var grants = Callers.current().grants();
        return grants.isEmpty() || !grants.stream().allMatch(grant -> grant.level() == GrantLevel.UNIT)
                ? null
                : by(
                        grants.stream()
                                .flatMap(grant -> subtree.within(unitOf(grant)).stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        true);
    }

    private static long unitOf(Grant grant) {
        return Long.parseLong(Objects.requireNonNull(grant.on()));
    }

    private CaredFor by(List<Long> unitIds, boolean own) {
        var few = caredFor.cadres(unitIds, FEW_CADRES + 1) <= FEW_CADRES;
        return new CaredFor(unitIds, BusinessDays.today(clock), few, own);
    }
}
