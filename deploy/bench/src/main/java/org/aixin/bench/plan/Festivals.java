package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The days before which families are visited: 春节, 六一, 中秋, 重阳. Lunar days come from the civil calendar. */
final class Festivals {

    private static final Map<Integer, List<LocalDate>> LUNAR = Map.of(
            2023, List.of(LocalDate.of(2023, 1, 22), LocalDate.of(2023, 9, 29), LocalDate.of(2023, 10, 23)),
            2024, List.of(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 9, 17), LocalDate.of(2024, 10, 11)),
            2025, List.of(LocalDate.of(2025, 1, 29), LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 29)),
            2026, List.of(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 9, 25), LocalDate.of(2026, 10, 18)),
            2027, List.of(LocalDate.of(2027, 2, 6), LocalDate.of(2027, 9, 15), LocalDate.of(2027, 10, 8)));

    private Festivals() {}

    /** In a year whose lunar calendar is not in the table yet, only the fixed day. */
    static List<LocalDate> of(int year) {
        var days = new ArrayList<>(LUNAR.getOrDefault(year, List.of()));
        days.add(LocalDate.of(year, 6, 1));
        return days;
    }
}
