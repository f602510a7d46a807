package org.aixin.gateway.door;

import java.time.Duration;
import org.aixin.kernel.problem.Unavailable;

/** As many streams pass as this gateway has room for, or it is about to stop. */
class TooManyStreams extends Unavailable {

    TooManyStreams() {
        super("too-many-streams", Duration.ofSeconds(5), null);
    }
}
