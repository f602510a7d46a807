package org.aixin.gateway.anybody;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.aixin.gateway.door.BearerVerifier;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.token.CallerClaims;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenRefused;
import org.aixin.kernel.token.TokenVerifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Believes tokens that a test signs with a key of its own: what stands behind a door is tested for whomever. */
@Component
@ConditionalOnBooleanProperty("aixin.test.anybody")
class AnybodyVerifier implements BearerVerifier {

    private static final String SIGNER = "anybody";
    private static final String TYPE = "anybody+jwt";
    private static final String AUDIENCE = "gateway";
    private static final Duration LONGEST = Duration.ofHours(24);

    private final TokenVerifier verifier;

    AnybodyVerifier(KeyDirectory keys, Clock clock) {
        verifier = new TokenVerifier(TYPE, Map.of(SIGNER, keys.publicKey(SIGNER)), LONGEST, clock);
    }

    @Override
    public Optional<Caller> verify(String token, String address) {
        if (!isOurs(token)) {
            return Optional.empty();
        }
        try {
            var caller = CallerClaims.read(verifier.verify(token, AUDIENCE::equals));
            if (caller.kind() == CallerKind.JOB) {
                throw new InvalidBearerTokenException("services do not come through a door");
            }
            return Optional.of(caller);
        } catch (TokenRefused refused) {
            throw new InvalidBearerTokenException("refused", refused);
        }
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
