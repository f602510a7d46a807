package org.aixin.persistence.spans;

import java.util.Collection;
import java.util.List;

/** The recipients as this service knows them: no names. */
public class RecipientDirectory {

    private final RecipientSpanMapper spans;

    RecipientDirectory(RecipientSpanMapper spans) {
        this.spans = spans;
    }

    /** The spans of everybody who ever was active in one of these households, by id and first day. */
    public List<RecipientNode> everInHouseholds(Collection<Long> householdIds) {
        return householdIds.isEmpty() ? List.of() : spans.everInHouseholds(householdIds);
    }
}
