package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.time.LocalDate;
import org.aixin.testkit.rules.planted.Violation;

@Violation
@SuppressWarnings("JavaTimeDefaultTimeZone")
class LocalDateNow {

    Object read() {
        return LocalDate.now();
    }
}
