package org.aixin.bench.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aixin.contracts.visit.CareKind;

/**
 * A year as it falls: a whole year is made up, and what lies before {@code until} is told. So a later {@code until} adds
 * records and changes none.
 */
final class YearDiary implements Diary {

    private static final Map<Integer, Integer> CONTACTS_A_YEAR = weights(2, 4, 3, 10, 4, 56, 5, 18, 6, 9, 8, 3);
    private static final Map<Integer, Integer> VISITS_A_YEAR = weights(1, 10, 2, 56, 3, 20, 4, 10, 6, 4);

    /** Of a hundred records about several people so many are about one of them. */
    private static final int ABOUT_ONE = 15;

    private final Scene scene;
    private final long seed;
    private final int year;
    private final Instant until;

    YearDiary(Scene scene, long seed, int year, Instant until) {
        this.scene = scene;
        this.seed = seed;
        this.year = year;
        this.until = until;
    }

    /** Each family's records in order of time. */
    @Override
    public Stream<DatedRecord> of(List<DemoFamily> families) {
        return families.stream().flatMap(this::of);
    }

    private Stream<DatedRecord> of(DemoFamily family) {
        var dice = Dice.of(seed, "diary " + year, family.number());
        var days = new Days(LocalDate.ofYearDay(year, 1), LocalDate.of(year, 12, 31));
        var entries = new ArrayList<DatedRecord>();
        for (var kind : CareKind.values()) {
            int nth = 0;
            int times = dice.weighted(kind == CareKind.CONTACT ? CONTACTS_A_YEAR : VISITS_A_YEAR);
            for (var day : days.of(kind, times, dice)) {
                entries.add(scene.record(
                        family, meant(family, dice), kind, day, nth++, Content.byChance(kind, dice), dice));
            }
        }
        return entries.stream()
                .filter(entry -> entry.record().occurredAt().toInstant().isBefore(until))
                .sorted(Comparator.comparing(entry -> entry.record().occurredAt()));
    }

    /** Mostly the whole family, now and then one of several. */
    private static List<Long> meant(DemoFamily family, Dice dice) {
        return family.people().size() > 1 && dice.chance(ABOUT_ONE)
                ? List.of(dice.pick(family.people()).id())
                : family.pairing().recipientIds();
    }

    static Map<Integer, Integer> weights(int... pairs) {
        var weights = new TreeMap<Integer, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put(pairs[i], pairs[i + 1]);
        }
        return weights;
    }
}
