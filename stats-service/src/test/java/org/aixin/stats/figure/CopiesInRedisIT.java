package org.aixin.stats.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aixin.contracts.RecipientCategory;
import org.aixin.stats.StatsTest;
import org.aixin.stats.booking.Metrics;
import org.aixin.stats.figure.FigureCopies.Copy;
import org.aixin.stats.figure.FigureCopies.Place;
import org.aixin.stats.tree.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Pushers race, repeat themselves and come late; the newest figures stay. */
class CopiesInRedisIT extends StatsTest {

    static final Place PLACE = new Place(1, Node.division("620000"), new Period(2026));
    static final long NEWEST = 100;

    @Autowired
    StringRedisTemplate redis;

    FigureCopies copies;

    @BeforeEach
    void withoutHardFeelings() {
        copies = new FigureCopies(redis);
    }

    @Test
    void whateverTheOrderTheNewestFiguresStay() {
        assertThatNoException().isThrownBy(() -> pushFromTwoSides(copies));
    }

    @Test
    void theCheckNoticesCopiesThatAreAddedTo() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> pushFromTwoSides(new Incrementing(redis)));
    }

    @Test
    void anOlderVersionNeverReplacesANewer() {
        copies.put(List.of(copy(7)));
        copies.put(List.of(copy(6)));

        assertThat(copies.get(List.of(PLACE))).containsExactly(Optional.of(versioned(7)));
    }

    @Test
    void copiesAreReadInTheOrderOfTheirPlacesAndMissingOnesAreEmpty() {
        copies.put(List.of(copy(7)));
        var elsewhere = new Place(1, Node.division("622921"), new Period(null));

        assertThat(copies.get(List.of(elsewhere, PLACE))).containsExactly(Optional.empty(), Optional.of(versioned(7)));
        assertThat(copies.versions(List.of(elsewhere, PLACE))).containsExactly(-1L, 7L);
    }

    @Test
    void aCopyIsOneStringPerNodeAndPeriodAndDoesNotStayForEver() {
        copies.put(List.of(copy(7)));

        assertThat(redis.opsForValue().get("stats:g1:DIVISION:620000:2026")).startsWith("7 {\"code\":\"620000\"");
        assertThat(redis.getExpire("stats:g1:DIVISION:620000:2026")).isBetween(600_000L, 604_800L);
    }

    /** Two sides push all versions twice, each in an order of its own. */
    private static void pushFromTwoSides(FigureCopies copies) {
        var sides = new ArrayList<Callable<Void>>();
        for (var side = 0; side < 2; side++) {
            var random = new Random(side);
            sides.add(() -> {
                var versions = new ArrayList<Long>();
                for (var ver = 1L; ver <= NEWEST; ver++) {
                    versions.add(ver);
                    versions.add(ver);
                }
                Collections.shuffle(versions, random);
                versions.forEach(ver -> copies.put(List.of(copy(ver))));
                return null;
            });
        }
        inParallel(sides);
        assertThat(copies.get(List.of(PLACE))).containsExactly(Optional.of(versioned(NEWEST)));
    }

    private static void inParallel(List<Callable<Void>> sides) {
        var threads = Executors.newFixedThreadPool(sides.size());
        try {
            for (var done : threads.invokeAll(sides)) {
                done.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException("A side failed", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Copy copy(long ver) {
        return new Copy(PLACE, versioned(ver));
    }

    /** With version n the province has n contacts. */
    private static Versioned versioned(long ver) {
        return new Versioned(
                ver,
                new Figures(
                        "620000",
                        "甘肃省",
                        "PROVINCE",
                        LocalDate.of(2026, 11, 22),
                        Map.of(RecipientCategory.ORPHAN, Metrics.contacts(ver, ver)),
                        Map.of(),
                        new Stock(0, 0, Map.of())));
    }

    /** A mutant: each push adds the one contact by which it differs from the version before, as INCR would. */
    private static class Incrementing extends FigureCopies {

        Incrementing(StringRedisTemplate redis) {
            super(redis);
        }

        @Override
        void put(List<Copy> pushed) {
            for (var copy : pushed) {
                var there = get(List.of(copy.place())).get(0);
                var contacts = there.map(Versioned::ver).orElse(0L) + 1;
                super.put(List.of(new Copy(copy.place(), versioned(contacts))));
            }
        }
    }
}
