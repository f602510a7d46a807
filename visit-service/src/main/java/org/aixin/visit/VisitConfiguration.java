package org.aixin.visit;

import java.util.Map;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.persistence.outbox.OwnedTopics;
import org.aixin.persistence.scope.ScopedTables;
import org.aixin.persistence.scope.TableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service owns, and who may see it. */
@Configuration(proxyBeanMethods = false)
class VisitConfiguration {

    @Bean
    OwnedTopics ownedTopics() {
        return OwnedTopics.of(CareRecordChanged.TOPIC);
    }

    @Bean
    ScopedTables scopedTables() {
        return () -> Map.of(
                "care_record",
                TableScope.by().division("division_code").unit("unit_id").cadre("cadre_id"));
    }
}
