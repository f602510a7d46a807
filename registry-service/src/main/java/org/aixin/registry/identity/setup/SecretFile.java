package org.aixin.registry.identity.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Set;
import org.aixin.registry.identity.password.OneTimeSecret;

/** A secret that only whoever may read our files can bring. */
record SecretFile(Path path) {

    /** Writes a new secret for the owner's eyes alone (0600), unless there is one. */
    void create() {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var parent = path.toAbsolutePath().getParent();
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (var channel = Files.newByteChannel(
                    path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                var bytes = ByteBuffer.wrap((OneTimeSecret.fresh() + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (FileAlreadyExistsException e) {
            // Of a former start at which nobody came: the secret that was told stays good.
        } catch (IOException e) {
            throw new UncheckedIOException("The first administrator's secret cannot be written to " + path, e);
        }
    }

    boolean holds(String secret) {
        try {
            return Files.exists(path)
                    && MessageDigest.isEqual(
                            Files.readString(path).strip().getBytes(StandardCharsets.UTF_8),
                            secret.strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Delete " + path + " by hand: it is good for nothing any more", e);
        }
    }
}
