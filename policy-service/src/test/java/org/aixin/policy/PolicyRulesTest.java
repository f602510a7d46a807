package org.aixin.policy;

import org.aixin.testkit.rules.ServiceRules;

class PolicyRulesTest extends ServiceRules {

    PolicyRulesTest() {
        super("org.aixin.policy");
    }
}
