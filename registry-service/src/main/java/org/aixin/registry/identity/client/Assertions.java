package org.aixin.registry.identity.client;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * How an agency's assertion is believed: ES256 and nothing else, by the key of that very agency which {@code kid} names.
 * What the assertion itself says about keys, as {@code jwk}, {@code jku} or {@code x5u}, is not looked at.
 */
@Component
class Assertions implements JwtDecoderFactory<RegisteredClient> {

    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("client-authentication+jwt"), null);

    private final AgencySettings settings;
    private final UsedAssertions used;
    private final Clock clock;

    Assertions(AgencySettings settings, UsedAssertions used, Clock clock) {
        this.settings = settings;
        this.used = used;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        var client = AgencyClients.clientOf(registered);
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector((header, context) -> keys(client, header));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the rules below say more, and by our clock
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new AssertionRules(client, settings.issuer(), used, clock));
        return decoder;
    }

    private static List<? extends Key> keys(Client client, JWSHeader header) {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
            return List.of();
        }
        return client.key(header.getKeyID()).map(AgencyKey::publicKey).stream().toList();
    }
}
