package org.aixin.miniprogram.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param careEvents the four occasions that are open; visit-service keeps none yet
 * @param notices what the offices tell; stats-service keeps none yet
 */
record HomeView(Me cadre, List<Due> due, List<Object> careEvents, List<Object> notices, ThisYear year) {

    /** @param name null while registry-service cannot be asked */
    record Me(
            long id,
            @Nullable String name,
            @Nullable String unitName,
            @Nullable String divisionName) {}

    /**
     * A household that should hear from the cadre.
     *
     * @param label whom the cadre meets there; null while registry-service cannot be asked
     * @param overdue whether the day has gone by
     */
    record Due(long householdId, @Nullable String label, TallyClient.Kind kind, LocalDate dueOn, boolean overdue) {}

    /** What the cadre has done this year, over all households. */
    record ThisYear(int contacts, int visits) {}
}
