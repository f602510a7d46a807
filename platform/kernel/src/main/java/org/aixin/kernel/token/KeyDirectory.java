package org.aixin.kernel.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A directory of EC P-256 keys in PEM: {@code <name>.key} private (PKCS#8), {@code <name>.pub} public (X.509). */
public final class KeyDirectory {

    private static final String PRIVATE = ".key";
    private static final String PUBLIC = ".pub";
    private static final int P256_BITS = 256;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----\\s*");

    private final Path directory;

    public KeyDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UnusableKeys("The key directory " + directory + " does not exist.");
        }
        this.directory = directory;
    }

    /** @throws UnusableKeys if there is none or it is not one */
    public ECPrivateKey privateKey(String name) {
        var file = directory.resolve(name + PRIVATE);
        if (!Files.isReadable(file)) {
            throw new UnusableKeys("The private key " + file + " of " + name + " is missing or may not be read.");
        }
        try {
            var key = P256.keys().generatePrivate(new PKCS8EncodedKeySpec(decoded(file, "PRIVATE")));
            if (key instanceof ECPrivateKey ec && ec.getParams().getOrder().bitLength() == P256_BITS) {
                return ec;
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new UnusableKeys(file + " is not a PKCS#8 EC P-256 key in PEM.", e);
        }
        throw new UnusableKeys(file + " is not an EC P-256 key.");
    }

    /** @throws UnusableKeys if there is none or it is not one */
    public ECPublicKey publicKey(String name) {
        return publicKey(directory.resolve(name + PUBLIC));
    }

    /** Everybody whose public key lies here, by name. */
    public Map<String, ECPublicKey> publicKeys() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(PUBLIC))
                    .collect(Collectors.toMap(KeyDirectory::name, KeyDirectory::publicKey, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UnusableKeys("The key directory " + directory + " cannot be read.", e);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - PUBLIC.length());
    }

    private static ECPublicKey publicKey(Path file) {
        if (!Files.isReadable(file)) {
            throw new UnusableKeys("The public key " + file + " is missing or may not be read.");
        }
        try {
            var key = P256.keys().generatePublic(new X509EncodedKeySpec(decoded(file, "PUBLIC")));
            if (key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == P256_BITS) {
                return ec;
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new UnusableKeys(file + " is not an X.509 EC P-256 key in PEM.", e);
        }
        throw new UnusableKeys(file + " is not an EC P-256 key.");
    }

    private static byte[] decoded(Path file, String kind) throws IOException {
        var pem = PEM.matcher(Files.readString(file).strip());
        if (!pem.matches() || !pem.group(1).equals(kind)) {
            throw new UnusableKeys(file + " is not a PEM file of a " + kind.toLowerCase(Locale.ROOT) + " key.");
        }
        return Base64.getMimeDecoder().decode(pem.group(2));
    }
}
