package org.aixin.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aixin.testkit.servers.ServerDirectory;

/** Everything that outlives a start. One start at a time works on it. */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";

    /** Those of this JVM. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileLock lock;

    private DataDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory if it is missing and keeps others away from it; ends what a killed start left running.
     *
     * @throws StartFailed when another start works on it
     */
    static DataDirectory open(Path path) {
        // Asked first: a second channel to the lock's file, closed again, would end this JVM's own lock on it.
        if (!OPEN.add(path)) {
            throw inUse(path, ProcessHandle.current().pid());
        }
        try {
            var directory = new DataDirectory(path, lock(path));
            ProcessNote.endOrphans(directory.processes());
            return directory;
        } catch (IOException | RuntimeException e) {
            OPEN.remove(path);
            throw e instanceof IOException io
                    ? new UncheckedIOException("The data directory " + path + " cannot be used", io)
                    : (RuntimeException) e;
        }
    }

    private static FileLock lock(Path path) throws IOException {
        Files.createDirectories(path.resolve("logs"));
        var file = path.resolve(LOCK);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(path, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                Long.toString(ProcessHandle.current().pid())));
        return lock;
    }

    private static StartFailed inUse(Path path, Object process) {
        return new StartFailed(
                "%s is in use by another start, process %s: end that one first".formatted(path, process));
    }

    /** Deletes everything but the lock. */
    void wipe() {
        List<Path> entries;
        try (var files = Files.list(path)) {
            entries = files.filter(file -> !file.endsWith(LOCK)).toList();
            entries.forEach(ServerDirectory::discard);
            Files.createDirectories(path.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + path + " cannot be emptied", e);
        }
    }

    Path path() {
        return path;
    }

    /** A server's own directory. */
    Path server(String name) {
        return path.resolve(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a start that was killed left this server running; the server ends its orphan when it starts. */
    boolean hasOrphan(String name) {
        return new ProcessNote(server(name).resolve("process")).running().isPresent();
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** Notes which child processes run. */
    Path processes() {
        return path.resolve("processes");
    }

    Secrets secrets() {
        return Secrets.in(path.resolve("secrets"));
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
            OPEN.remove(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + path + " cannot be left", e);
        }
    }
}
