package org.aixin.persistence.scope;

import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;

/**
 * Whether a place or a unit lies within the current caller's grants, for commands that name what is no row yet, or is not
 * read by its scope. The same answers as the data scope gives for rows: grants are alternatives, none reaches nothing.
 */
public final class Reach {

    private final UnitSubtree units;

    Reach(UnitSubtree units) {
        this.units = units;
    }

    /** Whether the caller may work in the division. */
    public boolean hasDivision(String code) {
        return Callers.current().grants().stream().anyMatch(grant -> reaches(grant, code));
    }

    /** Whether the caller may work with the unit, which stands in the division. */
    public boolean hasUnit(long unitId, String divisionCode) {
        return Callers.current().grants().stream()
                .anyMatch(grant -> reaches(grant, divisionCode) || reaches(grant, unitId));
    }

    private static boolean reaches(Grant grant, String code) {
        return switch (grant.level()) {
            case PROVINCE -> true;
            case DIVISION -> DivisionCode.isWithin(code, Objects.requireNonNull(grant.on()));
            case UNIT, SELF, CLIENT -> false;
        };
    }

    private boolean reaches(Grant grant, long unitId) {
        return switch (grant.level()) {
            case PROVINCE -> true;
            case UNIT ->
                units.within(Long.parseLong(Objects.requireNonNull(grant.on()))).contains(unitId);
            case DIVISION, SELF, CLIENT -> false;
        };
    }
}
