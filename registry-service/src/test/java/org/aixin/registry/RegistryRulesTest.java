package org.aixin.registry;

import org.aixin.testkit.rules.ServiceRules;

class RegistryRulesTest extends ServiceRules {

    RegistryRulesTest() {
        super("org.aixin.registry");
    }
}
