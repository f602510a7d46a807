package org.aixin.gateway.agency;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.aixin.gateway.door.BearerVerifier;
import org.aixin.gateway.signal.Signals;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.token.CallerClaims;
import org.aixin.kernel.token.KeyDirectory;
import org.aixin.kernel.token.TokenRefused;
import org.aixin.kernel.token.TokenVerifier;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Believes the access tokens that registry-service gave to agencies, while the terms they were given on still stand. */
@Component
class AgencyVerifier implements BearerVerifier {

    private static final String SIGNER = "registry-service";
    private static final String TYPE = "at+jwt";
    private static final String AUDIENCE = "gateway";
    private static final String PREFIX = "agency:";
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final TokenVerifier verifier;
    private final Standings standings;
    private final Signals signals;

    AgencyVerifier(KeyDirectory keys, Standings standings, Signals signals, Clock clock) {
        this.verifier = new TokenVerifier(TYPE, Map.of(SIGNER, keys.publicKey(SIGNER)), LONGEST, clock);
        this.standings = standings;
        this.signals = signals;
    }

    @Override
    public Optional<Caller> verify(String token, String address) {
        if (!isOurs(token)) {
            return Optional.empty();
        }
        try {
            var caller = CallerClaims.read(verifier.verify(token, AUDIENCE::equals));
            var version = versionOf(caller);
            var standing = standings.of(clientOf(caller), version);
            if (!standing.letsIn(version)) {
                throw new InvalidBearerTokenException("the client is disabled, or its terms have changed");
            }
            if (!standing.mayComeFrom(address)) {
                signals.tell(caller, Signals.Kind.SOURCE_REFUSED, address, "token used");
                throw new SourceNotAllowed(address);
            }
            return Optional.of(caller);
        } catch (TokenRefused refused) {
            throw new InvalidBearerTokenException("refused", refused);
        }
    }

    private static String clientOf(Caller caller) {
        var client = caller.subject().startsWith(PREFIX) ? caller.subject().substring(PREFIX.length()) : "";
        if (caller.kind() != CallerKind.AGENCY
                || !client.matches("[0-9]{1,19}")
                || !caller.grants().contains(Grant.client(client))) {
            throw new InvalidBearerTokenException("not an agency's");
        }
        return client;
    }

    /** Of the client when it got the token; registry-service writes it as the log-in. */
    private static long versionOf(Caller caller) {
        try {
            return Long.parseLong(String.valueOf(caller.session()));
        } catch (NumberFormatException e) {
            throw new InvalidBearerTokenException("without a version", e);
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
