package org.aixin.registry.movement;

import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.registry.recipient.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * People whose care became different in the same way on some day: how it was until then, and from then on.
 *
 * @param placeBefore what the codes of the place begin with, as far as places are told apart; null before the first day
 * @param otherTownship whether it is another township, of places that may look the same here
 * @param succeeded whether the place got another code and took its people along
 */
record Turn(
        @Nullable String placeBefore,
        String placeAfter,
        @Nullable RecipientStatus statusBefore,
        RecipientStatus statusAfter,
        @Nullable RecipientCategory categoryBefore,
        RecipientCategory categoryAfter,
        @Nullable ExitReason exitReason,
        boolean otherTownship,
        boolean otherPlace,
        boolean otherHousehold,
        boolean otherTags,
        boolean succeeded,
        int people) {

    /** Whether they were not in care until then: never, or not any more. */
    boolean comes() {
        return statusBefore == null || statusBefore == RecipientStatus.EXITED;
    }

    boolean leaves() {
        return statusAfter == RecipientStatus.EXITED;
    }

    /** Whether they stood in the figures until then. */
    boolean wasCounted() {
        return statusBefore == RecipientStatus.ACTIVE;
    }

    boolean isCounted() {
        return statusAfter == RecipientStatus.ACTIVE;
    }

    /** Whether those who stood and stand in the figures stand elsewhere in them. */
    boolean crosses() {
        return wasCounted() && isCounted() && (otherTownship || categoryBefore != categoryAfter);
    }

    MovementReason reason() {
        if (comes()) {
            return statusBefore == null ? MovementReason.FIRST_ENTRY : MovementReason.RE_ENTRY;
        }
        if (leaves()) {
            return MovementReason.of(exitReason);
        }
        if (succeeded) {
            return MovementReason.DIVISION_CHANGE;
        }
        if (otherTownship) {
            return MovementReason.MOVED_TOWNSHIP;
        }
        if (otherPlace) {
            return MovementReason.MOVED_VILLAGE;
        }
        if (categoryBefore != categoryAfter) {
            return MovementReason.CATEGORY_ADJUST;
        }
        if (wasCounted() != isCounted()) {
            return isCounted() ? MovementReason.RESUMED : MovementReason.SUSPENDED;
        }
        if (otherHousehold) {
            return MovementReason.MOVED_HOUSEHOLD;
        }
        return otherTags ? MovementReason.TAGS : MovementReason.DETAILS;
    }
}
