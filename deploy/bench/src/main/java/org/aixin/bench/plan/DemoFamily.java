package org.aixin.bench.plan;

import java.util.List;
import org.aixin.contracts.RecipientCategory;

/**
 * A household with its people and the pairing that looks after them.
 *
 * @param number counts the households of the demo from 1
 * @param people at least one, the first in reporting order first
 */
public record DemoFamily(int number, DemoHousehold household, List<DemoRecipient> people, DemoPairing pairing) {

    public DemoFamily {
        people = List.copyOf(people);
    }

    /** The category under which its events are booked. */
    public RecipientCategory category() {
        return people.get(0).category();
    }

    /** Whether it is part of the totals, and gets records. */
    public boolean counted() {
        return category().inTotals();
    }
}
