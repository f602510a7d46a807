package org.aixin.bench.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What an authenticator on a phone shows: six digits, a new number every 30 s (RFC 6238). */
public final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecretKeySpec key;

    /** @param secret Base32, as it is shown at enrolment */
    public Totp(String secret) {
        this.key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
    }

    /** The present step, counted from 1970. */
    public static long step(Clock clock) {
        return clock.instant().getEpochSecond() / STEP.toSeconds();
    }

    /** The number of a step. */
    public String code(long step) {
        try {
            return generator.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("No key of " + generator.getAlgorithm(), e);
        }
    }
}
