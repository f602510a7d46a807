package org.aixin.bench.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** An agency's program at the door: it proves itself with a key of its own (RFC 7523) and gets a token. */
public final class AgencyDoor {

    private static final Duration LIFETIME = Duration.ofSeconds(50);

    private final URI gateway;
    private final Knocker knocker;
    private final Clock clock;

    public AgencyDoor(URI gateway, Clock clock) {
        this.gateway = gateway;
        this.knocker = new Knocker(gateway);
        this.clock = clock;
    }

    public Knocker.Answer token(DemoAccess.Client client) {
        return knocker.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client.clientId(),
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                "client_assertion",
                                assertion(client)))
                .required("Log in as agency " + client.clientId());
    }

    private String assertion(DemoAccess.Client client) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(client.clientId())
                .subject(client.clientId())
                .audience(gateway.toString()) // the issuer is known by the address of the door
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        try {
            var key = ECKey.parse(client.jwk());
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (ParseException | JOSEException e) {
            throw new AccessFailed("The key of agency " + client.clientId() + " cannot sign", e);
        }
    }
}
