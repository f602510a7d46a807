package org.aixin.persistence.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a chain stood at a moment, signed by its service. Kept outside the database as well, it tells when the end of a
 * chain, or a whole chain, is gone.
 *
 * @param count how many rows the chain had up to there
 */
record Anchor(String writer, long seq, String hash, long count, Instant at) {

    private static final JOSEObjectType TYPE = new JOSEObjectType("audit-anchor");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String signed(String service, ECPrivateKey key) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("writer", writer);
        fields.put("seq", seq);
        fields.put("hash", hash);
        fields.put("count", count);
        fields.put("at", at.toString());
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(service)
                .build();
        var token = new JWSObject(header, new Payload(JSON.writeValueAsString(fields)));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("ES256 failed", e);
        }
        return token.serialize();
    }

    /** What was signed; empty when that service did not sign it. */
    static Optional<Anchor> verified(String signed, ECPublicKey key) {
        try {
            var token = JWSObject.parse(signed);
            if (!JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())
                    || !TYPE.equals(token.getHeader().getType())
                    || !token.verify(new ECDSAVerifier(key))) {
                return Optional.empty();
            }
            var fields = JSON.readTree(token.getPayload().toString());
            return Optional.of(new Anchor(
                    fields.get("writer").asString(),
                    fields.get("seq").asLong(),
                    fields.get("hash").asString(),
                    fields.get("count").asLong(),
                    Instant.parse(fields.get("at").asString())));
        } catch (ParseException | JOSEException | JacksonException broken) {
            return Optional.empty();
        }
    }
}
