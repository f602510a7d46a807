package org.aixin.miniprogram;

import java.util.Map;
import org.aixin.persistence.scope.ScopedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service owns: nothing that anybody lists. Every statement is about the caller's own log-in. */
@Configuration(proxyBeanMethods = false)
class MiniprogramConfiguration {

    @Bean
    ScopedTables scopedTables() {
        return Map::of;
    }
}
