package org.aixin.gateway.door;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.POST;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.token.InternalTokens;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Where agencies get their tokens: the one path that takes a form. */
@Configuration(proxyBeanMethods = false)
class TokenDoor {

    static final String PATH = "/oauth2/token";
    private static final String OWNER = "registry-service";

    @Bean
    RouterFunction<ServerResponse> tokenRoute(
            GatewaySettings settings, InternalTokens tokens, CircuitBreakerRegistry gatewayBreakers) {
        var upstream = new Upstream(
                gatewayBreakers.circuitBreaker(OWNER), settings.gateway().atOnce());
        return GatewayRouterFunctions.route("tokens")
                .route(POST(PATH), http())
                .before(uri(settings.url(OWNER)))
                .before(new Passport(tokens, OWNER))
                .filter(upstream)
                .build();
    }

    /** Before the security chain, whose look for a token in the form would have the container read it. */
    @Bean
    FilterRegistrationBean<FormAsBody> formAsBody(Problems problems) {
        var registration = new FilterRegistrationBean<>(new FormAsBody(problems));
        registration.addUrlPatterns(PATH);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }
}
