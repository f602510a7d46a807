package org.aixin.registry.unit;

import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.scope.DivisionCode;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps a unit: the office of its division, and whoever sees the unit that manages it. Nobody keeps the own one. */
@Component
class UnitKeepers {

    private final UnitStore units;
    private final Reach reach;

    UnitKeepers(UnitStore units, Reach reach) {
        this.units = units;
        this.reach = reach;
    }

    boolean haveOfficeOf(String divisionCode) {
        return reach.hasDivision(divisionCode);
    }

    /** Whether the unit lies within the caller's grants. */
    boolean reach(Unit unit) {
        return reach.hasUnit(unit.id(), unit.places().last().divisionCode());
    }

    /** Whether that unit lies within the caller's grants, and the division within that of its office. */
    boolean branchReaches(@Nullable Long managedBy, String divisionCode) {
        return managedBy != null
                && units.find(managedBy)
                        .filter(this::reach)
                        .filter(one -> DivisionCode.isWithin(
                                divisionCode, one.places().last().divisionCode()))
                        .isPresent();
    }

    /**
     * For a unit that lies within the caller's grants.
     *
     * @throws UnitNotYours unless the caller keeps it
     */
    void require(Unit unit) {
        if (!keep(unit)) {
            throw new UnitNotYours();
        }
    }

    boolean mayChange(Unit unit) {
        return Callers.current().may(Permissions.WRITE_UNITS) && keep(unit);
    }

    boolean mayOpenBelow(Unit unit) {
        return Callers.current().may(Permissions.WRITE_UNITS) && reach(unit);
    }

    private boolean keep(Unit unit) {
        var place = unit.places().last();
        return haveOfficeOf(place.divisionCode()) || (place.managedBy() != null && reach(place.managedBy()));
    }

    private boolean reach(long id) {
        return units.find(id).filter(this::reach).isPresent();
    }
}
