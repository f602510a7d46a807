package org.aixin.stats.figure;

import java.time.Duration;
import org.aixin.kernel.problem.Unavailable;

/** Too many ask for figures that are not in Redis; MySQL serves a few at a time. */
class StatisticsBusy extends Unavailable {

    StatisticsBusy() {
        super("statistics-busy", Duration.ofSeconds(2), null);
    }
}
