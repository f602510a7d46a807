package org.aixin.persistence.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * How an encrypted value lies in its column: {@code version (1) | key id (4) | vector (12) | ciphertext | tag (16)}.
 *
 * <p>The associated data name the place ({@code table.column|row id}), so that a value copied to another row or column
 * does not open.
 */
final class Envelope {

    static final byte VERSION = 1;
    static final int HEADER_BYTES = 1 + Integer.BYTES + CryptoProvider.IV_BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int kid;
    private final byte[] iv;
    private final byte[] ciphertextAndTag;

    private Envelope(int kid, byte[] iv, byte[] ciphertextAndTag) {
        this.kid = kid;
        this.iv = iv;
        this.ciphertextAndTag = ciphertextAndTag;
    }

    static Envelope seal(CryptoProvider provider, int kid, SecretKey key, String place, byte[] plain) {
        var iv = new byte[CryptoProvider.IV_BYTES];
        RANDOM.nextBytes(iv);
        return new Envelope(kid, iv, provider.encrypt(key, iv, aad(place), plain));
    }

    byte[] open(CryptoProvider provider, SecretKey key, String place) {
        return provider.decrypt(key, iv, aad(place), ciphertextAndTag);
    }

    static Envelope parse(Sealed sealed) {
        var bytes = sealed.bytes();
        if (bytes.length < HEADER_BYTES + CryptoProvider.TAG_BYTES || bytes[0] != VERSION) {
            throw new DecryptionFailed("Not an envelope of version " + VERSION);
        }
        return new Envelope(
                ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt(),
                Arrays.copyOfRange(bytes, 1 + Integer.BYTES, HEADER_BYTES),
                Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length));
    }

    /** Which key opens it. */
    int kid() {
        return kid;
    }

    Sealed sealed() {
        return Sealed.of(ByteBuffer.allocate(HEADER_BYTES + ciphertextAndTag.length)
                .put(VERSION)
                .putInt(kid)
                .put(iv)
                .put(ciphertextAndTag)
                .array());
    }

    private static byte[] aad(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
