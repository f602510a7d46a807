package org.aixin.kernel.token;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.aixin.kernel.problem.ProblemAutoConfiguration;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.time.TimeAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Internal tokens, and the chain that lets nobody in without one. */
@AutoConfiguration(
        after = {TimeAutoConfiguration.class, ProblemAutoConfiguration.class},
        before = {
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties(InternalSettings.class)
public class TokenAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyDirectory keyDirectory(InternalSettings settings) {
        if (settings.keyDirectory() == null) {
            throw new UnusableKeys("No key directory is set.");
        }
        return new KeyDirectory(settings.keyDirectory());
    }

    @Bean
    @ConditionalOnMissingBean
    InternalTokens internalTokens(KeyDirectory keys, Clock clock, Environment environment) {
        return new InternalTokens(environment.getRequiredProperty("spring.application.name"), keys, clock);
    }

    /**
     * Requests are observed as a whole. That each of Spring Security's filters is observed as well cost a tenth of what a
     * request costs, and told nobody anything.
     */
    @Bean
    SecurityObservationSettings requestsAreObservedAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnProperty(name = "aixin.internal.resource-server", havingValue = "true", matchIfMissing = true)
    SecurityFilterChain internalTokenChain(
            HttpSecurity http, InternalTokens tokens, InternalSettings settings, Problems problems) {
        AuthenticationManager manager = authentication -> {
            try {
                return new CallerAuthentication(
                        tokens.verify(((BearerTokenAuthenticationToken) authentication).getToken()));
            } catch (TokenRefused refused) {
                throw new InvalidBearerTokenException("refused", refused);
            }
        };
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .access(new AllowedPaths(settings.open(), settings.jobs())))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> manager)
                        .authenticationEntryPoint((request, response, failure) ->
                                problems.tell(HttpStatus.UNAUTHORIZED, "unauthenticated", response))
                        .accessDeniedHandler((request, response, denied) ->
                                problems.tell(HttpStatus.FORBIDDEN, "forbidden", response)))
                .addFilterAfter(new CallerFilter(), AuthorizationFilter.class)
                .build();
    }
}
