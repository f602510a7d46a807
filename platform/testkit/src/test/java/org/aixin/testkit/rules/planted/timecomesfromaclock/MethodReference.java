package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.time.Instant;
import java.util.function.Supplier;
import org.aixin.testkit.rules.planted.Violation;

@Violation
class MethodReference {

    Supplier<Instant> read() {
        return Instant::now;
    }
}
