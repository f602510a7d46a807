package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.aixin.testkit.rules.planted.Violation;

@Violation
class ZonedNow {

    Object read() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
