package org.aixin.kernel.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens of one type: ES256 and nothing else, a key chosen by {@code kid} among those trusted (what the token
 * itself says about keys, as {@code jwk}, {@code jku} or {@code x5u}, is ignored), {@code kid} equal to {@code iss},
 * not expired and not valid for longer than such tokens are made for. Thread-safe.
 */
public final class TokenVerifier {

    /** How far apart two of our clocks may be. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private final Map<String, ECPublicKey> trusted;
    private final Duration longest;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Cache<String, JWTClaimsSet> proven;

    /**
     * @param trusted keys by signer
     * @param longest how long a token of this type may be valid
     */
    public TokenVerifier(String type, Map<String, ECPublicKey> trusted, Duration longest, Clock clock) {
        this.trusted = Map.copyOf(trusted);
        this.longest = longest;
        this.clock = clock;
        this.proven = Caffeine.newBuilder()
                .maximumSize(2_000)
                .expireAfterWrite(longest)
                .build();
        var verifiers = new DefaultJWSVerifierFactory();
        verifiers.getJCAContext().setProvider(P256.PROVIDER);
        processor.setJWSVerifierFactory(verifiers);
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(type)));
        processor.setJWTClaimsSetAwareJWSKeySelector((header, claims, context) -> keys(header, claims));
        processor.setJWTClaimsSetVerifier((claims, context) -> checkTimes(claims));
    }

    /**
     * The claims of a token that is meant for one of the audiences.
     *
     * @throws TokenRefused for every other token
     */
    public JWTClaimsSet verify(String token, Audience audience) {
        try {
            // Plain and encrypted tokens are none of ours: parsing as signed keeps them out before anything is chosen.
            var claims = proven(token);
            var meant = claims.getAudience();
            if (meant.size() != 1 || !audience.accepts(meant.get(0))) {
                throw new TokenRefused("meant for " + meant);
            }
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new TokenRefused(String.valueOf(e.getMessage()));
        }
    }

    /** A signature that held does so for ever, and a page of the console sends it a dozen times; times are looked at anew. */
    private JWTClaimsSet proven(String token) throws ParseException, BadJOSEException, JOSEException {
        var known = proven.getIfPresent(token);
        if (known != null) {
            checkTimes(known);
            return known;
        }
        var claims = processor.process(SignedJWT.parse(token), null);
        proven.put(token, claims);
        return claims;
    }

    /** Whom a token may be meant for. */
    @FunctionalInterface
    public interface Audience {

        boolean accepts(String audience);
    }

    private List<? extends Key> keys(JWSHeader header, JWTClaimsSet claims) {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            return List.of();
        }
        var signer = header.getKeyID();
        if (signer == null || !signer.equals(claims.getIssuer())) {
            return List.of();
        }
        var key = trusted.get(signer);
        return key == null ? List.of() : List.of(key);
    }

    private void checkTimes(@Nullable JWTClaimsSet claims) throws BadJWTException {
        var expiry = claims == null ? null : claims.getExpirationTime();
        if (claims == null || expiry == null) {
            throw new BadJWTException("no expiry");
        }
        var now = clock.instant();
        if (!expiry.toInstant().plus(SKEW).isAfter(now)) {
            throw new BadJWTException("expired");
        }
        if (expiry.toInstant().isAfter(now.plus(longest).plus(SKEW))) {
            throw new BadJWTException("valid for too long");
        }
        var notBefore = claims.getNotBeforeTime();
        if (notBefore != null && notBefore.toInstant().minus(SKEW).isAfter(now)) {
            throw new BadJWTException("not yet valid");
        }
    }
}
