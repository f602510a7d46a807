package org.aixin.visit;

import org.aixin.testkit.rules.ServiceRules;

class VisitRulesTest extends ServiceRules {

    VisitRulesTest() {
        super("org.aixin.visit");
    }
}
