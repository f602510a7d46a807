package org.aixin.registry.recipient;

import java.util.Collection;
import java.util.Map;
import org.aixin.registry.division.DivisionOccupants;
import org.springframework.stereotype.Component;

/** People in care and their families, by where they are in care. */
@Component
class PeopleInDivisions implements DivisionOccupants {

    private final RecipientMapper rows;

    PeopleInDivisions(RecipientMapper rows) {
        this.rows = rows;
    }

    @Override
    public Map<Kind, Integer> in(Collection<String> codes) {
        var inCare = rows.inCare(codes);
        return Map.of(Kind.HOUSEHOLDS, inCare.households(), Kind.RECIPIENTS, inCare.people());
    }
}
