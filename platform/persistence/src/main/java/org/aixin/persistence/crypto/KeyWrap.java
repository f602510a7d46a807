package org.aixin.persistence.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps data keys with the key of the key file, and knows every provider by its name.
 *
 * <p>A wrapped key is itself an envelope; its key id is the number of the wrapping key.
 */
class KeyWrap {

    private final KeyFile keys;
    private final Map<String, CryptoProvider> providers;

    KeyWrap(KeyFile keys, CryptoProvider... providers) {
        this.keys = keys;
        this.providers = Stream.of(providers).collect(Collectors.toMap(CryptoProvider::name, Function.identity()));
    }

    CryptoProvider provider(String name) {
        var provider = providers.get(name);
        if (provider == null) {
            throw new IllegalStateException("No crypto provider " + name + ", only " + providers.keySet());
        }
        return provider;
    }

    Sealed wrap(CryptoProvider provider, String table, int kid, byte[] dataKey) {
        int number = keys.newestKek();
        return Envelope.seal(provider, number, kek(provider, number), place(table, kid), dataKey)
                .sealed();
    }

    SecretKey unwrap(CryptoProvider provider, String table, int kid, Sealed wrapped) {
        var envelope = Envelope.parse(wrapped);
        return provider.key(envelope.open(provider, kek(provider, envelope.kid()), place(table, kid)));
    }

    /** The number of the wrapping key that new keys are wrapped by. */
    int newest() {
        return keys.newestKek();
    }

    /** The number of the wrapping key that this one is wrapped by. */
    int wrappedBy(DataKey key) {
        return Envelope.parse(key.wrappedKey()).kid();
    }

    /** The same key, wrapped by the newest. */
    Sealed rewrapped(DataKey key) {
        var provider = provider(key.provider());
        var secret = unwrap(provider, key.tableName(), key.kid(), key.wrappedKey());
        return wrap(provider, key.tableName(), key.kid(), secret.getEncoded());
    }

    /** Each algorithm gets a key of its own from the secret, so that no key serves two ciphers. */
    private SecretKey kek(CryptoProvider provider, int number) {
        var secret = new SecretKeySpec(keys.kek(number), "HMAC-SM3");
        var derived = Sm3.mac(secret, ("key encryption " + provider.name()).getBytes(StandardCharsets.UTF_8));
        return provider.key(Arrays.copyOf(derived, provider.keyBytes()));
    }

    private static String place(String table, int kid) {
        return "data_key.wrapped_key|" + table + ":" + kid;
    }
}
