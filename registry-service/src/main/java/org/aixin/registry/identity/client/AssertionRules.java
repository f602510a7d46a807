package org.aixin.registry.identity.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What an assertion must say: who it is from, that it is for us, that it is of this minute; and it says so once. */
class AssertionRules implements OAuth2TokenValidator<Jwt> {

    /** An assertion proves for no longer than this, so that the store of used ones stays small. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** How far an agency's clock may be from ours. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final int LONGEST_JTI = 256;

    private final Client client;
    private final String issuer;
    private final UsedAssertions used;
    private final Clock clock;

    AssertionRules(Client client, String issuer, UsedAssertions used, Clock clock) {
        this.client = client;
        this.issuer = issuer;
        this.used = used;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt assertion) {
        var wrong = whatIsWrongWith(assertion)
                // Last, so that only an assertion that is good otherwise counts as used.
                .or(() -> isFirstUse(assertion) ? Optional.empty() : Optional.of("jti was used"));
        return wrong.map(why ->
                        OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, why, null)))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    private Optional<String> whatIsWrongWith(Jwt assertion) {
        var now = clock.instant();
        if (!client.clientId().equals(assertion.getClaimAsString("iss"))
                || !client.clientId().equals(assertion.getSubject())) {
            return Optional.of("iss and sub are not the client");
        }
        if (!List.of(issuer).equals(assertion.getAudience())) {
            return Optional.of("aud is not the issuer");
        }
        var jti = assertion.getId();
        if (jti == null || jti.isBlank() || jti.length() > LONGEST_JTI) {
            return Optional.of("jti is missing or too long");
        }
        return whatIsWrongWith(assertion.getIssuedAt(), assertion.getNotBefore(), assertion.getExpiresAt(), now);
    }

    private static Optional<String> whatIsWrongWith(
            @Nullable Instant issuedAt, @Nullable Instant notBefore, @Nullable Instant expiry, Instant now) {
        if (expiry == null || !expiry.plus(SKEW).isAfter(now)) {
            return Optional.of("expired");
        }
        var soonest = now.plus(SKEW);
        if (expiry.isAfter(soonest.plus(LONGEST)) || (issuedAt != null && expiry.isAfter(issuedAt.plus(LONGEST)))) {
            return Optional.of("valid for too long");
        }
        if ((issuedAt != null && issuedAt.isAfter(soonest)) || (notBefore != null && notBefore.isAfter(soonest))) {
            return Optional.of("not yet valid");
        }
        return Optional.empty();
    }

    private boolean isFirstUse(Jwt assertion) {
        var expiry = assertion.getExpiresAt();
        var jti = assertion.getId();
        return expiry != null && jti != null && used.use(client.id(), jti, expiry.plus(SKEW));
    }
}
