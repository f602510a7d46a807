package org.aixin.persistence.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.aixin.kernel.start.StartCheck;

/** A secret in a file that its owner alone may read. */
public final class SecretFile {

    /** The first line of a file that was made for the demo: by it a start outside the demo knows it and refuses. */
    public static final String MADE_FOR_THE_DEMO = StartCheck.MADE_FOR_THE_DEMO + "\n";

    private static final Set<PosixFilePermission> NOT_FOR_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private SecretFile() {}

    /**
     * Writes a new file with the permissions 0400.
     *
     * @throws java.nio.file.FileAlreadyExistsException and changes nothing when there is one
     */
    public static void create(Path file, String text) throws IOException {
        var ownerReads = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerReads)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /**
     * What stands in it.
     *
     * @param what it is, for whoever has to put it right
     * @throws IllegalStateException if others may read it
     * @throws UncheckedIOException if it cannot be read
     */
    public static String read(String what, Path file) {
        try {
            var permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(file));
            permissions.retainAll(NOT_FOR_OTHERS);
            if (!permissions.isEmpty()) {
                throw new IllegalStateException(what + " " + file + " is open to others: chmod 0400");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(what + " " + file + " cannot be read", e);
        }
    }
}
