package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.time.Clock;
import org.aixin.testkit.rules.planted.Violation;

@Violation
class OwnClock {

    Object read() {
        return Clock.systemUTC().instant();
    }
}
