package org.aixin.pairing;

import org.aixin.testkit.rules.ServiceRules;

class PairingRulesTest extends ServiceRules {

    PairingRulesTest() {
        super("org.aixin.pairing");
    }
}
