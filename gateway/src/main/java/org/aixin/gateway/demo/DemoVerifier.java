package org.aixin.gateway.demo;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Believes tokens signed by the demo's key ({@code demo.pub} in the key directory), in the demo start only. */
@Component
@ConditionalOnBooleanProperty("aixin.demo.enabled")
class DemoVerifier implements BearerVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(DemoVerifier.class);

    private static final String SIGNER = "demo";
    private static final String TYPE = "demo+jwt";
    private static final String AUDIENCE = "gateway";
    private static final Duration LONGEST = Duration.ofHours(24);

    private final TokenVerifier verifier;

    DemoVerifier(KeyDirectory keys, Clock clock) {
        verifier = new TokenVerifier(TYPE, Map.of(SIGNER, keys.publicKey(SIGNER)), LONGEST, clock);
        LOG.warn("The demo's key is believed: whoever holds it may be anybody. Not for real people's data.");
    }

    @Override
    public Optional<Caller> verify(String token) {
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
