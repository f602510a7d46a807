package org.aixin.bench.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aixin.contracts.visit.CareKind;

/**
 * What was done for a family in a year: a whole year is made up, and what lies before {@code until} is told. So a later
 * {@code until} adds records and changes none.
 */
final class Diary {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final Map<Integer, Integer> CONTACTS_A_YEAR = weights(2, 4, 3, 10, 4, 56, 5, 18, 6, 9, 8, 3);
    private static final Map<Integer, Integer> VISITS_A_YEAR = weights(1, 10, 2, 56, 3, 20, 4, 10, 6, 4);

    private final Scene scene;
    private final long seed;
    private final int year;
    private final Instant until;

    Diary(Scene scene, long seed, int year, Instant until) {
        this.scene = scene;
        this.seed = seed;
        this.year = year;
        this.until = until;
    }

    /** The records of one family in order of time. */
    Stream<DatedRecord> of(DemoFamily family) {
        var dice = Dice.of(seed, "diary " + year, family.number());
        var entries = new ArrayList<DatedRecord>();
        entries.addAll(entries(CareKind.CONTACT, dice.weighted(CONTACTS_A_YEAR), family, dice));
        entries.addAll(entries(CareKind.VISIT, dice.weighted(VISITS_A_YEAR), family, dice));
        return entries.stream()
                .filter(entry -> entry.record().occurredAt().toInstant().isBefore(until))
                .sorted(Comparator.comparing(entry -> entry.record().occurredAt()));
    }

    private List<DatedRecord> entries(CareKind kind, int times, DemoFamily family, Dice dice) {
        var days = new HashSet<LocalDate>();
        return IntStream.range(0, times)
                .mapToObj(nth -> entry(kind, nth, day(kind, nth, times, days, dice), family, dice))
                .toList();
    }

    private DatedRecord entry(CareKind kind, int nth, LocalDate day, DemoFamily family, Dice dice) {
        // Evenings and weekends are as good as office hours.
        var occurredAt = day.atTime(dice.between(8, 20), dice.between(0, 59)).atOffset(OFFSET);
        var record = kind == CareKind.CONTACT
                ? scene.contact(family, occurredAt, dice)
                : scene.visit(family, occurredAt, dice);
        var key = "demo-%d-%d-%s-%d".formatted(family.number(), year, kind, nth);
        return new DatedRecord(family.pairing().cadreId(), key, record);
    }

    /** Contacts are spread over the year; of the visits, half fall before a festival. Never two of a kind in a day. */
    private LocalDate day(CareKind kind, int nth, int times, Set<LocalDate> taken, Dice dice) {
        LocalDate day;
        do {
            if (kind == CareKind.VISIT && dice.chance(50)) {
                day = dice.pick(Festivals.of(year)).minusDays(dice.between(1, 12));
            } else {
                int first = nth * 364 / times;
                day = LocalDate.ofYearDay(year, dice.between(first + 1, (nth + 1) * 364 / times));
            }
        } while (day.getYear() != year || !taken.add(day));
        return day;
    }

    private static Map<Integer, Integer> weights(int... pairs) {
        var weights = new TreeMap<Integer, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put(pairs[i], pairs[i + 1]);
        }
        return weights;
    }
}
