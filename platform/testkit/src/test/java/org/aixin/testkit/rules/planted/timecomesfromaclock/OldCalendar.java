package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.util.Calendar;
import org.aixin.testkit.rules.planted.Violation;

@Violation
@SuppressWarnings("JavaUtilDate")
class OldCalendar {

    Object read() {
        return Calendar.getInstance();
    }
}
