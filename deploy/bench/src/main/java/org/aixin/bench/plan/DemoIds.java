package org.aixin.bench.plan;

/**
 * Ids of made-up things: 19 digits like those the services make, the same at every build, and before any of theirs, for a
 * service's generator passed this range in 2018.
 */
enum DemoIds {
    UNIT(1),
    CADRE(2),
    HOUSEHOLD(3),
    RECIPIENT(4),
    PAIRING(5),
    POLICY(6),
    EXTERNAL_STAT(7);

    private static final long FIRST = 1_000_000_000_000_000_000L;
    private static final long EACH_KIND = 1_000_000_000_000_000L;

    private final int kind;

    DemoIds(int kind) {
        this.kind = kind;
    }

    /** @param number counts the things of this kind from 1 */
    long of(long number) {
        return FIRST + kind * EACH_KIND + number;
    }
}
