package org.aixin.measure.rounds;

/** What happens on the machine beside what is measured; counters that only rise. */
public interface Watch {

    /**
     * @param stolenTicks that the host gave to others
     * @param ticks of all processors
     * @param fsyncs of the database's files
     * @param binlogCommits groups of commits written to the binary log
     */
    record Counters(long stolenTicks, long ticks, long fsyncs, long binlogCommits) {

        Counters since(Counters before) {
            return new Counters(
                    stolenTicks - before.stolenTicks,
                    ticks - before.ticks,
                    fsyncs - before.fsyncs,
                    binlogCommits - before.binlogCommits);
        }

        double stolenPart() {
            return ticks == 0 ? 0 : (double) stolenTicks / ticks;
        }
    }

    Counters counters();

    /** Returns when nothing of the last window is left to do; how long that took, in seconds. */
    double awaitQuiet();

    void tell(String line);
}
