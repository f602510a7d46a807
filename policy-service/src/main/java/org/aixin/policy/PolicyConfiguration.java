package org.aixin.policy;

import java.util.Map;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.persistence.outbox.OwnedTopics;
import org.aixin.persistence.scope.ScopedTables;
import org.aixin.persistence.scope.TableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service owns, and who may see it. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.of(PolicyChanged.TOPIC);
    }

    @Bean
    ScopedTables scopedTables() {
        var handbook = TableScope.open("a policy is to be found by everybody");
        return () -> Map.of("policy_entry", handbook, "policy_edition", handbook);
    }
}
