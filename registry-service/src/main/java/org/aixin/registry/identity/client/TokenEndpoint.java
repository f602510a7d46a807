package org.aixin.registry.identity.client;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.aixin.kernel.problem.Problems;
import org.aixin.kernel.token.InternalTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2TokenEndpointConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The authorization server, of which one path is there: {@code POST /oauth2/token}, for client credentials that are
 * proven by {@code private_key_jwt}. Every other path falls to the chain for internal tokens and ends at nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AgencySettings.class)
class TokenEndpoint {

    private static final String PATH = "/oauth2/token";
    private static final byte[] INVALID_CLIENT = "{\"error\":\"invalid_client\"}".getBytes(StandardCharsets.US_ASCII);

    @Bean
    AuthorizationServerSettings authorizationServerSettings(AgencySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer())
                .tokenEndpoint(PATH)
                .build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain agencyTokens(
            HttpSecurity http,
            InternalTokens internal,
            Problems problems,
            Assertions assertions,
            RefusedSources refused,
            AccessTokens accessTokens) {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH))
                .addFilterAfter(new FromTheGateway(internal, problems), SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2AuthorizationServer(server -> server.tokenGenerator(accessTokens)
                        .clientAuthentication(client -> byAssertionOnly(client, assertions, refused))
                        .tokenEndpoint(TokenEndpoint::forClientCredentialsOnly))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((request, response, failure) -> refuse(response)))
                .build();
    }

    /** No secrets, no certificates, no public clients, nobody from elsewhere. */
    private static void byAssertionOnly(
            OAuth2ClientAuthenticationConfigurer client, Assertions assertions, RefusedSources refused) {
        client.authenticationConverters(all -> {
                    all.clear();
                    all.add(new AssertionInForm());
                })
                .authenticationProviders(all -> {
                    all.removeIf(one -> !(one instanceof JwtClientAssertionAuthenticationProvider));
                    all.forEach(
                            one -> ((JwtClientAssertionAuthenticationProvider) one).setJwtDecoderFactory(assertions));
                    all.replaceAll(one -> new FromAllowedSource(one, refused));
                });
    }

    private static void forClientCredentialsOnly(OAuth2TokenEndpointConfigurer endpoint) {
        endpoint.accessTokenRequestConverters(
                        all -> all.removeIf(one -> !(one instanceof OAuth2ClientCredentialsAuthenticationConverter)))
                .authenticationProviders(
                        all -> all.removeIf(one -> !(one instanceof OAuth2ClientCredentialsAuthenticationProvider)));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(INVALID_CLIENT);
    }
}
