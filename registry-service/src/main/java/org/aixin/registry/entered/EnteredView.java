package org.aixin.registry.entered;

import java.time.LocalDate;
import java.util.List;
import org.aixin.registry.division.DivisionName;

/**
 * How many rows were entered of a division in a period.
 *
 * @param to the last day, within the period
 * @param total of all kinds
 * @param places the same of what lies right below, where anything was entered; adds up to the whole
 */
record EnteredView(
        DivisionName division, LocalDate from, LocalDate to, long total, List<OfKind> kinds, List<OfPlace> places) {

    /**
     * Of one kind.
     *
     * @param byOffices entered in the period by whoever sits at the console
     * @param byCadres entered by cadres with their phones
     * @param byServices taken over by the system
     * @param standing rows there are now, whenever they were entered
     * @param uncounted of these, those that were entered before anybody counted; the day is not known
     */
    record OfKind(
            EnteredKind kind,
            long entered,
            long byOffices,
            long byCadres,
            long byServices,
            long standing,
            long uncounted) {}

    /** Of what lies right below. */
    record OfPlace(DivisionName division, long total, List<Share> kinds) {}

    /** Of one kind there. */
    record Share(EnteredKind kind, long entered) {}
}
