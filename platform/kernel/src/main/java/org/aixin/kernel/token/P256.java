package org.aixin.kernel.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Who reckons on the curve P-256. A phone's request is signed and verified six times on its way in, which by the JDK's
 * provider took more of the processor than everything else together; Bouncy Castle's arithmetic is written for this one
 * curve. It is asked by name and not registered, so nobody else's cryptography changes.
 */
final class P256 {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private P256() {}

    /** Makes keys in the provider's own form, which it need not translate at each use. */
    static KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", PROVIDER);
    }
}
