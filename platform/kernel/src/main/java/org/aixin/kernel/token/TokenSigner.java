package org.aixin.kernel.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.aixin.kernel.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Signs tokens of one type with one key: ES256, {@code kid} and {@code iss} the signer's name. Thread-safe. */
public final class TokenSigner {

    private final String type;
    private final String name;
    private final Duration lifetime;
    private final Clock clock;
    private final JWSSigner signer;

    public TokenSigner(String type, String name, ECPrivateKey key, Duration lifetime, Clock clock) {
        this.type = type;
        this.name = name;
        this.lifetime = lifetime;
        this.clock = clock;
        try {
            this.signer = new ECDSASigner(key);
            signer.getJCAContext().setProvider(P256.PROVIDER);
        } catch (JOSEException e) {
            throw new UnusableKeys("The key of " + name + " cannot sign ES256.", e);
        }
    }

    public String sign(Caller caller, String audience) {
        return sign(caller, audience, null, null);
    }

    /**
     * @param origin the gateway's token, which a hop embeds
     * @param source the address that the request came from
     */
    String sign(Caller caller, String audience, @Nullable String origin, @Nullable String source) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(name)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
        CallerClaims.write(caller, claims);
        if (origin != null) {
            claims.claim(CallerClaims.ORIGIN, origin);
        }
        if (source != null) {
            claims.claim(CallerClaims.SOURCE, source);
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(name)
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("ES256 failed", e);
        }
        return token.serialize();
    }
}
