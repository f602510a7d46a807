package org.aixin.gateway.door;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import org.aixin.kernel.hop.Connections;
import org.aixin.kernel.token.InternalTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What is behind the doors: the routes of {@link Route#TABLE}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class Doors {

    @Bean
    RouterFunction<ServerResponse> routes(
            GatewaySettings settings, InternalTokens tokens, CircuitBreakerRegistry gatewayBreakers) {
        var upstreams = new HashMap<String, Upstream>();
        var routes = GatewayRouterFunctions.route("doors");
        for (var route : Route.TABLE) {
            var upstream = upstreams.computeIfAbsent(
                    route.owner(),
                    owner -> new Upstream(
                            gatewayBreakers.circuitBreaker(owner),
                            settings.gateway().atOnce()));
            routes.add(GatewayRouterFunctions.route(route.path())
                    .route(path(route.pattern()), http())
                    .before(uri(settings.url(route.owner())))
                    .before(new Passport(tokens, route.owner(), route.scope()))
                    .filter(new NoForms().andThen(upstream))
                    .build());
        }
        return routes.build();
    }

    @Bean
    CircuitBreakerRegistry gatewayBreakers(GatewaySettings settings) {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(50)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.gateway().openFor())
                .permittedNumberOfCallsInHalfOpenState(5)
                .recordException(UpstreamFailure::isOne)
                .build());
    }

    @Bean
    MeterBinder gatewayBreakerMetrics(CircuitBreakerRegistry gatewayBreakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(gatewayBreakers);
    }

    /** What the proxy asks with. */
    @Bean
    ClientHttpRequestFactory upstreamRequests(GatewaySettings settings) {
        var requests = new JdkClientHttpRequestFactory(
                Connections.client(settings.gateway().connectTimeout()));
        requests.setReadTimeout(settings.gateway().readTimeout());
        requests.enableCompression(false); // on a wire between two machines of one room
        return requests;
    }
}
