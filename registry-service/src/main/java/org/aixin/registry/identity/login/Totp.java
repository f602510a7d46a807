package org.aixin.registry.identity.login;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.aixin.persistence.crypto.Sensitive;
import org.apache.commons.codec.binary.Base32;

/** One-time codes of six digits, each good for its half minute and the ones beside it (RFC 6238). */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final int BESIDE = 1;
    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "爱心甘肃";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(DIGITS);

    private Totp() {}

    /** In the letters that a person can type into an authenticator. */
    static Sensitive secret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Sensitive.of(new Base32().encodeToString(secret));
    }

    /** What an authenticator reads from a QR code. */
    static String uri(Sensitive secret, String login) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%1$s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(escaped(ISSUER), escaped(login), secret.reveal(), DIGITS, STEP.toSeconds());
    }

    /** The step whose code it is, if it is the present one's or a neighbour's. */
    static OptionalLong step(Sensitive secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        for (long step = present - BESIDE; step <= present + BESIDE; step++) {
            if (isSame(code(secret, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(Sensitive secret, long step) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret.reveal()), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key for HMAC", e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
