package org.aixin.registry.division;

import java.util.List;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.scope.Reach;
import org.springframework.stereotype.Component;

/** Divisions in which the caller sees everybody: what figures of a division, and decisions for it, are open to. */
@Component
public class WholeDivisions {

    private final Divisions divisions;
    private final Reach reach;

    WholeDivisions(Divisions divisions, Reach reach) {
        this.divisions = divisions;
        this.reach = reach;
    }

    /** @throws NotFound if there is no such division, or none that the caller sees whole */
    public DivisionName of(String code) {
        var node = divisions.names(List.of(code)).get(code);
        if (node == null || !reach.hasDivision(code)) {
            throw new NotFound();
        }
        return node;
    }
}
