package org.aixin.persistence.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.aixin.persistence.crypto.SecretFile;

/**
 * The secret under which rows are chained, in a file of its own: whoever checks the audit needs it, and needs none of the
 * keys that open personal data. Whoever holds only the database cannot make a row that fits.
 */
public final class AuditKey {

    private static final int BYTES = 32;

    private AuditKey() {}

    /**
     * Writes a new secret to a file that only its owner may read (0400), unless it exists already. For the demo and
     * tests; in production an administrator makes the file once: 32 random bytes in Base64.
     */
    public static void create(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            SecretFile.create(
                    file, SecretFile.MADE_FOR_THE_DEMO + Base64.getEncoder().encodeToString(secret) + "\n");
        } catch (FileAlreadyExistsException e) {
            // The secret of a former start is the one that made its rows.
            read(file);
        }
    }

    static SecretKey read(Path file) {
        var text = SecretFile.read("The audit key file", file);
        try {
            var secret = Base64.getDecoder()
                    .decode(text.replaceFirst("^" + SecretFile.MADE_FOR_THE_DEMO, "")
                            .strip());
            if (secret.length != BYTES) {
                throw new IllegalStateException("The audit key file " + file + " must hold " + BYTES + " bytes");
            }
            return new SecretKeySpec(secret, "HMAC-SM3");
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The audit key file " + file + " is not Base64", e);
        }
    }
}
