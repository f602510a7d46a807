package org.aixin.gateway.cadre;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.aixin.gateway.door.BearerVerifier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.token.CallerClaims;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenRefused;
import org.aixin.kernel.token.TokenVerifier;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Believes the access tokens that miniprogram-api gives to a cadre's phone, and of them only that this is the cadre in
 * that session: no signer of cadres makes an office. Whether the session is still alive miniprogram-api asks itself.
 */
@Component
class CadreVerifier implements BearerVerifier {

    private static final String SIGNER = "miniprogram-api";
    private static final String TYPE = "cadre+jwt";
    private static final String AUDIENCE = "gateway";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final TokenVerifier verifier;

    CadreVerifier(KeyDirectory keys, Clock clock) {
        verifier = new TokenVerifier(TYPE, Map.of(SIGNER, keys.publicKey(SIGNER)), LONGEST, clock);
    }

    @Override
    public Optional<Caller> verify(String token, String address) {
        if (!isOurs(token)) {
            return Optional.empty();
        }
        try {
            return Optional.of(cadre(CallerClaims.read(verifier.verify(token, AUDIENCE::equals))));
        } catch (TokenRefused refused) {
            throw new InvalidBearerTokenException("refused", refused);
        }
    }

    private static Caller cadre(Caller claimed) {
        var cadreId = claimed.cadreId();
        var session = claimed.session();
        if (cadreId == null
                || session == null
                || !claimed.equals(Caller.cadre(cadreId).in(session))) {
            throw new InvalidBearerTokenException("no cadre in a session");
        }
        return claimed;
    }

    private static boolean isOurs(String token) {
        try {
            var type = JWTParser.parse(token).getHeader().getType();
            return type != null && TYPE.equals(type.getType());
        } catch (ParseException e) {
            return false;
        }
    }
}
