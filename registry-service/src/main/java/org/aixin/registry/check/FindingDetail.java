package org.aixin.registry.check;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its history.
 *
 * @param history the newest first
 * @param people who has the telephone number, as far as the caller may see them; of other checks nobody
 */
record FindingDetail(FindingView finding, List<HistoryLine> history, List<PersonOfNumber> people) {

    /**
     * One step.
     *
     * @param by who did it; null where it was the check itself
     * @param note null where there is none, or it may not be told
     */
    record HistoryLine(
            FindingAction action,
            Instant at,
            @Nullable FindingParty by,
            @Nullable Resolution resolution,
            @Nullable RightBecause reason,
            @Nullable Long changeId,
            @Nullable String note) {}

    /** @param name of an account's user */
    record FindingParty(String actor, @Nullable String name) {}

    /** @param name masked; null where it may not be told */
    record PersonOfNumber(long id, @Nullable String name, boolean childDataHidden, long householdId) {}
}
