package org.aixin.gateway.door;

import org.aixin.kernel.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where requests come from: which machine, and whose page. */
@Configuration(proxyBeanMethods = false)
class Whereabouts {

    /** Before anybody asks for an address. */
    @Bean
    FilterRegistrationBean<SourceFilter> sources(GatewaySettings settings) {
        var registration =
                new FilterRegistrationBean<>(new SourceFilter(settings.gateway().trustedProxies()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    /** Before anybody is asked for a token, which a browser's question about origins does not bring. */
    @Bean
    FilterRegistrationBean<OtherOrigins> otherOrigins(GatewaySettings settings, Problems problems) {
        var registration =
                new FilterRegistrationBean<>(new OtherOrigins(settings.gateway().corsOrigins(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return registration;
    }
}
