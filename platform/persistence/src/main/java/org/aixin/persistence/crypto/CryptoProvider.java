package org.aixin.persistence.crypto;

import javax.crypto.SecretKey;

/**
 * Authenticated encryption and keyed hashing by one algorithm family or device.
 *
 * <p>Keys are handed over as {@link SecretKey}, so that a provider backed by a hardware module may work with handles
 * whose bytes never leave the device. Implementations must be thread-safe.
 */
public interface CryptoProvider {

    /** Bytes of the initialisation vector. */
    int IV_BYTES = 12;

    /** Bytes of the authentication tag at the end of a ciphertext. */
    int TAG_BYTES = 16;

    /** Stands in the key table beside every key made for this provider: never change it. */
    String name();

    /** How many bytes a key of this provider has. */
    int keyBytes();

    /** Makes a provider's key from bytes. */
    SecretKey key(byte[] bytes);

    /** Answers ciphertext and tag. The caller never uses the same vector twice with one key. */
    byte[] encrypt(SecretKey key, byte[] iv, byte[] aad, byte[] plain);

    /**
     * Answers the plaintext.
     *
     * @throws DecryptionFailed when key, vector, associated data or ciphertext do not belong together
     */
    byte[] decrypt(SecretKey key, byte[] iv, byte[] aad, byte[] ciphertextAndTag);

    /** HMAC-SM3 of the data, 32 bytes. */
    byte[] mac(SecretKey key, byte[] data);
}
