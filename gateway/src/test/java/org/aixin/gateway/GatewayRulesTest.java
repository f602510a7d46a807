package org.aixin.gateway;

import org.aixin.testkit.rules.ServiceRules;

class GatewayRulesTest extends ServiceRules {

    GatewayRulesTest() {
        super("org.aixin.gateway");
    }
}
