package org.aixin.testkit.rules.planted.therearenodumpinggrounds.common;

import org.aixin.testkit.rules.planted.Violation;

@Violation
class Visit {}
