package org.aixin.persistence.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds an encrypted value by equality: HMAC-SM3 of its normalised text under a key of its own per index, cut to 128
 * bits.
 *
 * <p>What it gives away: that two rows of one index hold the same value. Since the numbers of a whole people can be
 * enumerated, everything hangs on the secrecy of the key file. Thread-safe.
 */
public class BlindIndex {

    private static final int BYTES = 16;

    private final CryptoProvider provider;
    private final SecretKey secret;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    BlindIndex(KeyFile file, CryptoProvider provider) {
        this.provider = provider;
        this.secret = new SecretKeySpec(file.indexSecret(), "HMAC-SM3");
    }

    /**
     * The index value as 32 hexadecimal digits: a column {@code char(32)}, which compares, prints and joins as text.
     *
     * @param index names what is searched, such as {@code recipient.id_number}; the same number in another index gives
     *     other bytes
     * @param normalised a value that went through its own parse, so that equal things are equal texts
     */
    public String of(String index, Sensitive normalised) {
        var mac = provider.mac(
                keys.computeIfAbsent(index, this::derived), normalised.reveal().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac, 0, BYTES);
    }

    private SecretKey derived(String index) {
        return new SecretKeySpec(
                provider.mac(secret, ("blind index " + index).getBytes(StandardCharsets.UTF_8)), "HMAC-SM3");
    }
}
