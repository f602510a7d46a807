package org.aixin.stats.statistics;

import java.time.Duration;
import org.aixin.kernel.problem.Unavailable;

/** As many listen as this instance serves at once, or it is about to stop. */
class TooManyStreams extends Unavailable {

    TooManyStreams() {
        super("too-many-streams", Duration.ofSeconds(5), null);
    }
}
