package org.aixin.persistence;

import org.aixin.testkit.rules.ServiceRules;

class PersistenceRulesTest extends ServiceRules {

    PersistenceRulesTest() {
        super("org.aixin.persistence");
    }
}
