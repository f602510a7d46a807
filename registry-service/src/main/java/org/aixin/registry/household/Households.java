package org.aixin.registry.household;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Looks up households that the caller may see: what the other features ask. */
@Service
public class Households {

    private final HouseholdMapper rows;

    Households(HouseholdMapper rows) {
        this.rows = rows;
    }

    /** The divisions of those of the households that the caller may see, by household. */
    public Map<Long, String> divisionsOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.inScope(ids).stream()
                        .collect(toMap(HouseholdMapper.Head::id, HouseholdMapper.Head::divisionCode));
    }
}
