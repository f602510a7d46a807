package org.aixin.persistence.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The secrets that stand outside the database: keys that wrap the data keys ({@code kek.1}, {@code kek.2}, …; the
 * highest number wraps, all unwrap) and the secret of the blind indexes ({@code index}).
 *
 * <p>Whoever holds only the database, or only this file, reads nothing. Losing the file loses every name and number:
 * back it up apart from the database.
 */
public final class KeyFile {

    private static final int SECRET_BYTES = 32;
    private static final String KEK = "kek.";
    private static final String INDEX = "index";

    private final Map<Integer, byte[]> keks;
    private final byte[] index;

    private KeyFile(Map<Integer, byte[]> keks, byte[] index) {
        this.keks = keks;
        this.index = index;
    }

    /**
     * Writes new secrets to a file that only its owner may read (0400), unless it exists already. For the demo and tests;
     * in production an administrator makes the file once.
     */
    public static void create(Path file) throws IOException {
        var random = new SecureRandom();
        try {
            SecretFile.create(
                    file,
                    SecretFile.MADE_FOR_THE_DEMO + KEK + "1=" + secret(random) + "\n" + INDEX + "=" + secret(random)
                            + "\n");
        } catch (FileAlreadyExistsException e) {
            // The secrets of a former start are the ones that open its data.
            read(file);
        }
    }

    /**
     * Adds a wrapping key, which wraps from the next start on; what the older ones wrapped still opens. The file is
     * replaced in one step.
     *
     * @return the number of the new key
     */
    public static int addWrappingKey(Path file) throws IOException {
        int number = read(file).newestKek() + 1;
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        SecretFile.create(
                unfinished,
                Files.readString(file).stripTrailing() + "\n" + KEK + number + "=" + secret(new SecureRandom()) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return number;
    }

    static KeyFile read(Path file) {
        return parse(file, SecretFile.read("The key file", file));
    }

    private static KeyFile parse(Path file, String text) {
        var lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var keks = new HashMap<Integer, byte[]>();
        for (var name : lines.stringPropertyNames()) {
            if (name.startsWith(KEK)) {
                keks.put(Integer.valueOf(name.substring(KEK.length())), decoded(file, lines, name));
            }
        }
        if (keks.isEmpty()) {
            throw new IllegalStateException("The key file " + file + " holds no " + KEK + "1");
        }
        return new KeyFile(Map.copyOf(keks), decoded(file, lines, INDEX));
    }

    private static byte[] decoded(Path file, Properties lines, String name) {
        var secret = Base64.getDecoder().decode(lines.getProperty(name, "").strip());
        if (secret.length != SECRET_BYTES) {
            throw new IllegalStateException(
                    "The key file " + file + " must hold " + SECRET_BYTES + " bytes under " + name);
        }
        return secret;
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    int newestKek() {
        return keks.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    byte[] kek(int number) {
        var kek = keks.get(number);
        if (kek == null) {
            throw new DecryptionFailed("The key file holds no " + KEK + number);
        }
        return kek.clone();
    }

    byte[] indexSecret() {
        return index.clone();
    }
}
