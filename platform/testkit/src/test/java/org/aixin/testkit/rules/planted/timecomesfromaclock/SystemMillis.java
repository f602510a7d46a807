package org.aixin.testkit.rules.planted.timecomesfromaclock;

import org.aixin.testkit.rules.planted.Violation;

@Violation
class SystemMillis {

    long read() {
        return System.currentTimeMillis();
    }
}
