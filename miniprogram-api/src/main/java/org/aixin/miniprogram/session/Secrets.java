package org.aixin.miniprogram.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random texts that nobody guesses, and what of them may stand in a table. */
public final class Secrets {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Secrets() {}

    /** 256 random bits as text. */
    public static String next() {
        return TEXT.encodeToString(bytes(SECRET_BYTES));
    }

    /** What stands in a table in place of a secret of so many bits: nobody finds the secret from it. */
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    /** What stands in a table in place of something that could be found by trying all there are. */
    public static String keyedHash(String key, String text) {
        return HexFormat.of().formatHex(mac(key.getBytes(StandardCharsets.UTF_8), text));
    }

    /** 128 random bits as text of 22 characters. */
    static String id() {
        return TEXT.encodeToString(bytes(ID_BYTES));
    }

    /** The token after this one: made of the token, which no table holds, and the seed, which no phone holds. */
    static String after(String token, String seed) {
        return TEXT.encodeToString(mac(seed.getBytes(StandardCharsets.UTF_8), token));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HmacSHA256", e);
        }
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
