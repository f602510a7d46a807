package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aixin.contracts.visit.CareKind;

/** Chooses the days of a family's contacts or visits between a first and a last one. */
record Days(LocalDate first, LocalDate last) {

    /**
     * Contacts are spread evenly; of the visits, half fall before a festival. Never two of a kind in a day.
     *
     * @param times at most a third of the days there are
     */
    List<LocalDate> of(CareKind kind, int times, Dice dice) {
        long length = last.toEpochDay() - first.toEpochDay() + 1;
        if (times > length / 3) {
            throw new IllegalArgumentException(times + " times do not fit between " + first + " and " + last);
        }
        Set<LocalDate> taken = new HashSet<>();
        return IntStream.range(0, times)
                .mapToObj(nth -> day(kind, nth, times, length, taken, dice))
                .toList();
    }

    private LocalDate day(CareKind kind, int nth, int times, long length, Set<LocalDate> taken, Dice dice) {
        LocalDate day;
        do {
            if (kind == CareKind.VISIT && dice.chance(50)) {
                day = dice.pick(Festivals.of(first.getYear())).minusDays(dice.between(1, 12));
            } else {
                day = dice.day(first.plusDays(nth * length / times), first.plusDays((nth + 1) * length / times - 1));
            }
        } while (day.isBefore(first) || day.isAfter(last) || !taken.add(day));
        return day;
    }
}
