package org.aixin.persistence.crypto;

import javax.crypto.SecretKey;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 in software. */
public final class Sm3 {

    private Sm3() {}

    public static byte[] mac(SecretKey key, byte[] data) {
        var hmac = new HMac(new SM3Digest());
        hmac.init(new KeyParameter(key.getEncoded()));
        hmac.update(data, 0, data.length);
        var mac = new byte[hmac.getMacSize()];
        hmac.doFinal(mac, 0);
        return mac;
    }
}
