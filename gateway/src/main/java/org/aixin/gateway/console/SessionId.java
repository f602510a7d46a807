package org.aixin.gateway.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * 256 bits that only the browser's cookie holds. What a page has to send along with whatever it changes is derived from
 * them: nobody who cannot read the cookie can make it, and it changes with the id.
 */
record SessionId(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionId fresh() {
        var id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return new SessionId(encoded(id));
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Under which it is known to everybody but the browser. */
    String digest() {
        return digest("session|");
    }

    /** What the page sends as {@code X-CSRF-TOKEN}. */
    String forgeryToken() {
        return digest("forgery|");
    }

    boolean isForgeryToken(String sent) {
        return MessageDigest.isEqual(
                forgeryToken().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Does not tell the id. */
    @Override
    public String toString() {
        return "SessionId[" + digest() + "]";
    }

    private String digest(String purpose) {
        try {
            return encoded(
                    MessageDigest.getInstance("SHA-256").digest((purpose + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
