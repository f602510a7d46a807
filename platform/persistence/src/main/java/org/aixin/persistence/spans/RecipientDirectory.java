package org.aixin.persistence.spans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The recipients as this service knows them: no names. */
public class RecipientDirectory {

    private final RecipientSpanMapper spans;

    RecipientDirectory(RecipientSpanMapper spans) {
        this.spans = spans;
    }

    /** The active people of a household on that day, by id. */
    public List<RecipientNode> inHousehold(long householdId, LocalDate day) {
        return spans.inHousehold(householdId, day);
    }

    /** The spans of everybody who ever was active in one of these households, by id and first day. */
    public List<RecipientNode> everInHouseholds(Collection<Long> householdIds) {
        return householdIds.isEmpty() ? List.of() : spans.everInHouseholds(householdIds);
    }
}
