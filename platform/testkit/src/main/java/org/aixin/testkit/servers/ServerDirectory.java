package org.aixin.testkit.servers;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Directories in which servers keep, or kept, their data. */
public final class ServerDirectory {

    private ServerDirectory() {}

    /**
     * Deletes a server's directory, or one that holds the directories of several, whether it exists or not.
     *
     * <p>Servers which a killed JVM left running there are killed first.
     *
     * @throws ServerFailed when a server runs there on behalf of a JVM that is still alive
     */
    public static void discard(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try {
            for (var runs : processRecords(directory)) {
                runs.running().ifPresent(found -> end(found, directory));
            }
            delete(directory);
        } catch (IOException e) {
            throw new ServerFailed("Cannot delete " + directory, e);
        }
    }

    private static List<ProcessRecord> processRecords(Path directory) throws IOException {
        try (var files = Files.walk(directory, 2)) {
            return files.filter(file -> file.endsWith(ProcessRecord.FILE))
                    .map(ProcessRecord::new)
                    .toList();
        }
    }

    private static void end(ProcessRecord.Found found, Path directory) {
        if (found.ownerLives()) {
            throw new ServerFailed("Cannot delete %s: process %d, started by process %d, works there"
                    .formatted(directory, found.server().pid(), found.owner()));
        }
        found.server().destroyForcibly();
        found.server().onExit().join();
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
