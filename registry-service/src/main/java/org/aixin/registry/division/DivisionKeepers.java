package org.aixin.registry.division;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.caller.GrantLevel;
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

    /**
     * For what is the province's alone, of whatever level the division is.
     *
     * @throws DivisionNotYours unless the caller's office is the province's
     */
    static void requireProvince() {
        if (Callers.current().grants().stream().noneMatch(DivisionKeepers::isProvincial)) {
            throw DivisionNotYours.reporting();
        }
    }

    /** Whether the caller may say of it that it reports for itself. */
    static boolean mayLetReport(DivisionLevel level) {
        var caller = Callers.current();
        return DivisionLevels.mayReport(level)
                && caller.may(Permissions.WRITE_DIVISIONS)
                && caller.grants().stream().anyMatch(DivisionKeepers::isProvincial);
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
        return isProvincial(grant) || (isInsideCounty(level) && isOfficeAbove(grant, code));
    }

    private static boolean isProvincial(Grant grant) {
        return switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> DivisionLevels.fits(Objects.requireNonNull(grant.on()), DivisionLevel.PROVINCE);
            case UNIT, SELF, CLIENT -> false;
        };
    }

    /** Of a county or a prefecture. */
    private static boolean isOfficeAbove(Grant grant, String code) {
        if (grant.level() != GrantLevel.DIVISION) {
            return false;
        }
        var office = Objects.requireNonNull(grant.on());
        return office.length() == COUNTY && DivisionCode.isWithin(code, office);
    }

    private static boolean isInsideCounty(DivisionLevel level) {
        return level == DivisionLevel.TOWNSHIP || level == DivisionLevel.VILLAGE;
    }
}
