package org.aixin.registry.audit;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose audits are searched beside our own.
 *
 * @param elsewhere names of services; where each is reached stands in {@code aixin.urls}
 */
@ConfigurationProperties("aixin.audits")
record AuditsSettings(@DefaultValue Set<String> elsewhere) {

    AuditsSettings {
        elsewhere = Set.copyOf(elsewhere);
    }
}
