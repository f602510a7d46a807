package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.util.Date;
import org.aixin.testkit.rules.planted.Violation;

@Violation
@SuppressWarnings("JavaUtilDate")
class NewDate {

    Object read() {
        return new Date();
    }
}
