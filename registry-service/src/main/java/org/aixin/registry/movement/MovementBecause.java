package org.aixin.registry.movement;

import java.util.List;
import org.aixin.contracts.RecipientCategory;

/**
 * How often it was for that reason.
 *
 * @param total without those who stand outside the totals
 */
public record MovementBecause(Movement movement, MovementReason reason, int total, List<OfCategory> categories) {

    /** The same in one category. */
    public record OfCategory(RecipientCategory category, int people) {}
}
