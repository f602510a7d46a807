package org.aixin.pairing;

import java.util.Map;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.persistence.outbox.OwnedTopics;
import org.aixin.persistence.scope.ScopedTables;
import org.aixin.persistence.scope.TableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service owns, and who may see it. */
@Configuration(proxyBeanMethods = false)
class PairingConfiguration {

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.of(PairingChanged.TOPIC);
    }

    @Bean
    ScopedTables scopedTables() {
        return () -> Map.of(
                "pairing",
                TableScope.by().division("division_code").unit("unit_id").cadre("cadre_id"),
                // An office pairs the households of its own place, whichever unit the cadre comes from.
                "recipient_span",
                TableScope.by().division("division_code"));
    }
}
