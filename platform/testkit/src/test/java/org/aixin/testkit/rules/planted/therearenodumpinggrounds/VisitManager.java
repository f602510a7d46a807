package org.aixin.testkit.rules.planted.therearenodumpinggrounds;

import org.aixin.testkit.rules.planted.Violation;

@Violation
class VisitManager {}
