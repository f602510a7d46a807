package org.aixin.registry.identity.client;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds the assertion in the form. Spring's own converter insists on {@code client_id}, which RFC 7523 leaves out: the
 * assertion says who it is from, and whether that is so is found out later.
 */
class AssertionInForm implements AuthenticationConverter {

    private static final ClientAuthenticationMethod METHOD =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var assertion = only(request, OAuth2ParameterNames.CLIENT_ASSERTION);
        var type = only(request, OAuth2ParameterNames.CLIENT_ASSERTION_TYPE);
        if (assertion == null || !METHOD.getValue().equals(type)) {
            return null;
        }
        var clientId = only(request, OAuth2ParameterNames.CLIENT_ID);
        return new OAuth2ClientAuthenticationToken(
                clientId == null ? subject(assertion) : clientId, METHOD, assertion, source(request));
    }

    private static Map<String, Object> source(HttpServletRequest request) {
        return request.getAttribute(FromAllowedSource.SOURCE) instanceof String source
                ? Map.of(FromAllowedSource.SOURCE, source)
                : Map.of();
    }

    private static @Nullable String only(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return values[0];
    }

    private static String subject(String assertion) {
        try {
            var claims = JWTParser.parse(assertion).getJWTClaimsSet(); // an encrypted one shows none
            if (claims != null && claims.getSubject() != null) {
                return claims.getSubject();
            }
        } catch (ParseException e) {
            // nothing that could be from anybody
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
}
