package org.aixin.persistence.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Anchors outside the database, one a line. Only ever appended to. */
record AnchorFile(Path path) {

    static AnchorFile of(Path directory, String schema) {
        return new AnchorFile(directory.resolve(schema + ".anchors"));
    }

    /** On the disk when it comes back; a line is short enough to be written whole beside another instance's. */
    void append(String signed) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                ownerOnly)) {
            var line = ByteBuffer.wrap((signed + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
        }
    }

    List<String> lines() throws IOException {
        return Files.exists(path)
                ? Files.readAllLines(path).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }
}
