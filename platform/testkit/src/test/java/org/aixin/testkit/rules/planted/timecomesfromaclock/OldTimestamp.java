package org.aixin.testkit.rules.planted.timecomesfromaclock;

import java.sql.Timestamp;
import org.aixin.testkit.rules.planted.Violation;

@Violation
record OldTimestamp(Timestamp at) {}
