package org.aixin.persistence.crypto;

import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM by Bouncy Castle: the default, as national standards ask for national algorithms. */
class Sm4GcmProvider implements CryptoProvider {

    static final String NAME = "SM4-GCM";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int keyBytes() {
        return 16;
    }

    @Override
    public SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "SM4");
    }

    @Override
    public byte[] encrypt(SecretKey key, byte[] iv, byte[] aad, byte[] plain) {
        try {
            return run(true, key, iv, aad, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("SM4-GCM refused to encrypt", e);
        }
    }

    @Override
    public byte[] decrypt(SecretKey key, byte[] iv, byte[] aad, byte[] ciphertextAndTag) {
        try {
            return run(false, key, iv, aad, ciphertextAndTag);
        } catch (InvalidCipherTextException e) {
            throw new DecryptionFailed(e);
        }
    }

    @Override
    public byte[] mac(SecretKey key, byte[] data) {
        return Sm3.mac(key, data);
    }

    private static byte[] run(boolean encrypt, SecretKey key, byte[] iv, byte[] aad, byte[] input)
            throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key.getEncoded()), TAG_BYTES * Byte.SIZE, iv, aad));
        var output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        length += cipher.doFinal(output, length);
        return length == output.length ? output : Arrays.copyOf(output, length);
    }
}
