package org.aixin.testkit.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * A directory of EC P-256 key pairs: {@code <owner>.key} (PKCS#8) and {@code <owner>.pub} (X.509), both PEM and readable
 * by the user alone.
 *
 * <p>Everybody's private key lies in one directory, which suits a test and the demo and nothing else.
 */
public final class TestKeys {

    /** Who signs. */
    public static final List<String> OWNERS = List.of(
            "gateway",
            "registry-service",
            "pairing-service",
            "visit-service",
            "policy-service",
            "stats-service",
            "miniprogram-api");

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final Path directory;

    private TestKeys(Path directory) {
        this.directory = directory;
    }

    /** Makes the pairs of everybody who signs that are missing in the directory and keeps the others. */
    public static TestKeys in(Path directory) {
        return in(directory, OWNERS.toArray(String[]::new));
    }

    /** Makes the pairs of these that are missing in the directory and keeps the others. */
    public static TestKeys in(Path directory, String... owners) {
        var keys = new TestKeys(directory.toAbsolutePath().normalize());
        try {
            Files.createDirectories(keys.directory);
            Files.setPosixFilePermissions(keys.directory, PosixFilePermissions.fromString("rwx------"));
            for (var owner : owners) {
                if (!Files.exists(keys.privateFile(owner)) || !Files.exists(keys.publicFile(owner))) {
                    keys.write(owner, newPair());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    public Path directory() {
        return directory;
    }

    public ECPrivateKey privateKey(String owner) {
        try {
            var encoded = new PKCS8EncodedKeySpec(decoded(privateFile(owner), PRIVATE));
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No EC key in " + privateFile(owner), e);
        }
    }

    public ECPublicKey publicKey(String owner) {
        try {
            var encoded = new X509EncodedKeySpec(decoded(publicFile(owner), PUBLIC));
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No EC key in " + publicFile(owner), e);
        }
    }

    private Path privateFile(String owner) {
        return directory.resolve(owner + ".key");
    }

    private Path publicFile(String owner) {
        return directory.resolve(owner + ".pub");
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows P-256", e);
        }
    }

    private void write(String owner, KeyPair pair) throws IOException {
        // The public file comes last: without it the next call takes the pair for missing and makes both again.
        Files.deleteIfExists(publicFile(owner));
        writePrivately(privateFile(owner), PRIVATE, pair.getPrivate().getEncoded());
        writePrivately(publicFile(owner), PUBLIC, pair.getPublic().getEncoded());
    }

    private void writePrivately(Path file, String kind, byte[] encoded) throws IOException {
        // Files.createTempFile opens its files for nobody else.
        var unfinished = Files.createTempFile(directory, "unfinished", "");
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        Files.writeString(unfinished, "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(kind, lines));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] decoded(Path file, String kind) {
        try {
            var text = Files.readString(file, StandardCharsets.US_ASCII)
                    .replace("-----BEGIN " + kind + "-----", "")
                    .replace("-----END " + kind + "-----", "");
            return Base64.getMimeDecoder().decode(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
