package org.aixin.bench.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chance that falls the same way every time. Each thing throws dice of its own, made from the seed and the thing's kind
 * and number, so that one household more changes nothing for the others.
 */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(long seed, String what, long number) {
        return new Dice(mixed(mixed(seed ^ what.hashCode()) ^ number));
    }

    /** The finaliser of SplitMix64: neighbouring numbers get seeds that have nothing in common. */
    private static long mixed(long value) {
        long z = (value + 0x9e3779b97f4a7c15L);
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0 to below the bound. */
    long below(long bound) {
        return random.nextLong(bound);
    }

    /** A number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A day from {@code first} to {@code last}, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Picks a key with a probability in proportion to its weight; the map must have an order of its own. */
    <T> T weighted(Map<T, Integer> weights) {
        int all = 0;
        for (int weight : weights.values()) {
            all += weight;
        }
        int left = random.nextInt(all);
        for (var entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("The weights are larger than their sum");
    }

    <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }
}
