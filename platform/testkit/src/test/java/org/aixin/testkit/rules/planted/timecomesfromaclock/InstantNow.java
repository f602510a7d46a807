package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.time.Instant;
import org.aixin.testkit.rules.planted.Violation;

@Violation
class InstantNow {

    Object read() {
        return Instant.now();
    }
}
