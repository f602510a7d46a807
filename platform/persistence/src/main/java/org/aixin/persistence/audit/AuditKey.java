package org.aixin.persistence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which rows are chained, in a file of its own: whoever checks the audit needs it, and needs none of the
 * keys that open personal data. Whoever holds only the database cannot make a row that fits.
 */
public final class AuditKey {

    private static final int BYTES = 32;
    private static final String MADE_FOR_THE_DEMO = "made-for=demo";

    /** Who may read a secret: its owner and nobody else. */
    private static final Set<PosixFilePermission> NOT_FOR_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private AuditKey() {}

    /**
     * Writes a new secret to a file that only its owner may read (0400), unless it exists already. For the demo and
     * tests; in production an administrator makes the file once: 32 random bytes in Base64.
     */
    public static void create(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        // By its first line a start outside the demo knows the file and refuses it.
        var text = MADE_FOR_THE_DEMO + "\n" + Base64.getEncoder().encodeToString(secret) + "\n";
        var ownerReads = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerReads)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (FileAlreadyExistsException e) {
            // The secret of a former start is the one that made its rows.
            read(file);
        }
    }

    static SecretKey read(Path file) {
        try {
            var permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(file));
            permissions.retainAll(NOT_FOR_OTHERS);
            if (!permissions.isEmpty()) {
                throw new IllegalStateException("The audit key file " + file + " is open to others: chmod 0400");
            }
            var text = Files.readString(file).replaceFirst("^" + MADE_FOR_THE_DEMO, "");
            var secret = Base64.getDecoder().decode(text.strip());
            if (secret.length != BYTES) {
                throw new IllegalStateException("The audit key file " + file + " must hold " + BYTES + " bytes");
            }
            return new SecretKeySpec(secret, "HMAC-SM3");
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The audit key file " + file + " is not Base64", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit key file " + file + " cannot be read", e);
        }
    }
}
