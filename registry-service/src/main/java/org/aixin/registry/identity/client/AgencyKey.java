package org.aixin.registry.identity.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.ECPublicKey;

/**
 * An agency's public key, EC P-256.
 *
 * @param kid which of the agency's keys this is
 * @param x coordinate in base64url
 * @param y coordinate in base64url
 */
record AgencyKey(String kid, String x, String y) {

    private static final int P256_BITS = 256;

    static AgencyKey of(ECKey key) {
        return new AgencyKey(key.getKeyID(), coordinate(key.getX()), coordinate(key.getY()));
    }

    @JsonProperty
    String kty() {
        return "EC";
    }

    @JsonProperty
    String crv() {
        return "P-256";
    }

    ECPublicKey publicKey() {
        try {
            return new ECKey.Builder(Curve.P_256, new Base64URL(x), new Base64URL(y))
                    .build()
                    .toECPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("Key " + kid + " was checked before it was stored", e);
        }
    }

    /** In its full length, for leading zeros may be left out by whoever wrote it. */
    private static String coordinate(Base64URL written) {
        return ECKey.encodeCoordinate(P256_BITS, written.decodeToBigInteger()).toString();
    }
}
