package org.aixin.stats;

import org.aixin.testkit.rules.ServiceRules;

class StatsRulesTest extends ServiceRules {

    StatsRulesTest() {
        super("org.aixin.stats");
    }
}
