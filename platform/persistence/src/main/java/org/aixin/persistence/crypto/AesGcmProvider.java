package org.aixin.persistence.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM by the JDK: the fallback where SM4 is not wanted. */
class AesGcmProvider implements CryptoProvider {

    static final String NAME = "AES-GCM";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int keyBytes() {
        return 32;
    }

    @Override
    public SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public byte[] encrypt(SecretKey key, byte[] iv, byte[] aad, byte[] plain) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, iv, aad, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    @Override
    public byte[] decrypt(SecretKey key, byte[] iv, byte[] aad, byte[] ciphertextAndTag) {
        try {
            return run(Cipher.DECRYPT_MODE, key, iv, aad, ciphertextAndTag);
        } catch (AEADBadTagException e) {
            throw new DecryptionFailed(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to decrypt", e);
        }
    }

    @Override
    public byte[] mac(SecretKey key, byte[] data) {
        return Sm3.mac(key, data);
    }

    private static byte[] run(int mode, SecretKey key, byte[] iv, byte[] aad, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, iv));
        cipher.updateAAD(aad);
        return cipher.doFinal(input);
    }
}
