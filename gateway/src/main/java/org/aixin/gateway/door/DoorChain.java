package org.aixin.gateway.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.aixin.gateway.limit.Limits;
import org.aixin.kernel.problem.Problems;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who may come through which door. */
@Configuration(proxyBeanMethods = false)
class DoorChain {

    @Bean
    AuthenticationManagerResolver<HttpServletRequest> bearers(List<BearerVerifier> verifiers) {
        return request -> authentication -> {
            var token = ((BearerTokenAuthenticationToken) authentication).getToken();
            return verifiers.stream()
                    .flatMap(verifier -> verifier.verify(token, request.getRemoteAddr()).stream())
                    .findFirst()
                    .map(ExternalAuthentication::new)
                    .orElseThrow(() -> new InvalidBearerTokenException("nobody's token"));
        };
    }

    @Bean
    SecurityFilterChain doorSecurity(
            HttpSecurity http,
            AuthenticationManagerResolver<HttpServletRequest> bearers,
            List<SessionVerifier> sessions,
            Limits limits,
            Problems problems) {
        return http.csrf(AbstractHttpConfigurer::disable) // a session's verifier asks for its own token
                .headers(AbstractHttpConfigurer::disable) // every answer has them, see SecurityHeaders
                .addFilterBefore(new SessionFilter(sessions, problems), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new LimitFilter(limits, problems), BearerTokenAuthenticationFilter.class)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                            .permitAll();
                    requests.requestMatchers(EndpointRequest.toAnyEndpoint()).denyAll();
                    requests.requestMatchers(Route.OPEN.toArray(String[]::new)).permitAll();
                    requests.requestMatchers(SessionVerifier.OPEN.toArray(String[]::new))
                            .permitAll();
                    for (var door : Door.values()) {
                        requests.requestMatchers(door.prefix() + "/**").access(only(door));
                    }
                    // Behind every other path there is nothing, and everybody may know.
                    requests.anyRequest().permitAll();
                })
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(bearers)
                        .authenticationEntryPoint((request, response, failure) -> {
                            var tooMany = limits.unproven(request);
                            if (tooMany.isPresent()) {
                                problems.tell(tooMany.get(), response);
                            } else {
                                problems.tell(HttpStatus.UNAUTHORIZED, "unauthenticated", response);
                            }
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                problems.tell(HttpStatus.FORBIDDEN, "forbidden", response)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> only(Door door) {
        return (authentication, context) ->
                new AuthorizationDecision(authentication.get() instanceof ExternalAuthentication external
                        && external.getPrincipal().kind() == door.kind());
    }
}
