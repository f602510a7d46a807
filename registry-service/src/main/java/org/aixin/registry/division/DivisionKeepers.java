package org.aixin.registry.division;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.registry.batch.Permissions;

/** Which office keeps which part of the tree: the province all of it, prefectures and counties what is inside a county. */
final class DivisionKeepers {

    private static final int COUNTY = 6;

    private DivisionKeepers() {}

    /**
     * For a division that lies within the caller's grants.
     *
     * @throws DivisionNotYours unless the caller's office keeps it
     */
    static void require(String code, DivisionLevel level) {
        if (Callers.current().grants().stream().anyMatch(grant -> keeps(grant, code, level))) {
            return;
        }
        throw isInsideCounty(level) ? DivisionNotYours.forTheCounty() : DivisionNotYours.forTheProvince();
    }

    /** Whether the caller may change it. */
    static boolean mayChange(String code, DivisionLevel level) {
        var caller = Callers.current();
        return caller.may(Permissions.WRITE_DIVISIONS)
                && caller.grants().stream().anyMatch(grant -> keeps(grant, code, level));
    }

    /** The levels that the caller may open below it. */
    static List<DivisionLevel> opens(Division division) {
        return Arrays.stream(DivisionLevel.values())
                .filter(level ->
                        DivisionLevels.mayHangBelow(level, division.level()) && mayChange(division.code(), level))
                .toList();
    }

    private static boolean keeps(Grant grant, String code, DivisionLevel level) {
        return switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> {
                var office = Objects.requireNonNull(grant.on());
                yield DivisionLevels.fits(office, DivisionLevel.PROVINCE)
                        || (isInsideCounty(level) && office.length() == COUNTY && DivisionCode.isWithin(code, office));
            }
            case UNIT, SELF, CLIENT -> false;
        };
    }

    private static boolean isInsideCounty(DivisionLevel level) {
        return level == DivisionLevel.TOWNSHIP || level == DivisionLevel.VILLAGE;
    }
}
