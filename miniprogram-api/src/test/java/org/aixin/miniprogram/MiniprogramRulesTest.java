package org.aixin.miniprogram;

import org.aixin.testkit.rules.ServiceRules;

class MiniprogramRulesTest extends ServiceRules {

    MiniprogramRulesTest() {
        super("org.aixin.miniprogram");
    }
}
