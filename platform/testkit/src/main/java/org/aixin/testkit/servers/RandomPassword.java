package org.aixin.testkit.servers;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A password that lives as long as an object and rests in no file. */
final class RandomPassword {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    static String next() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
