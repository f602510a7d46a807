package org.aixin.stats;

import java.util.Map;
import org.aixin.persistence.scope.ScopedTables;
import org.aixin.persistence.scope.TableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see which rows. Figures are no rows: whose they are is asked before they are read. */
@Configuration(proxyBeanMethods = false)
class StatsConfiguration {

    @Bean
    ScopedTables scopedTables() {
        return () -> Map.of(
                "external_stat", TableScope.by().division("division_code").unit("unit_id"));
    }
}
