package org.aixin.bench.plan;

/**
 * What was published about a stretch of time, and must come out exactly.
 *
 * @param count whether contacts and visits are told in times (次) or person-times (人次)
 * @param policies items
 * @param ownFen cash and goods, out of the cadres' own pockets
 */
record Published(
        Count count,
        long contacts,
        long visits,
        long difficultiesResolved,
        long difficultiesReported,
        long goodDeeds,
        long policies,
        long ownFen) {

    enum Count {
        TIMES,
        PERSON_TIMES
    }

    /** Resolved difficulties and good deeds as one number, as the province tells them. */
    long solved() {
        return difficultiesResolved + goodDeeds;
    }
}
