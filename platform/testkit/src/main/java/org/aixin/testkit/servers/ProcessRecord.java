package org.aixin.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Notes beside the data which process serves them and which JVM started it.
 *
 * <p>A process id alone says little after a reboot, so the start time goes with it.
 */
record ProcessRecord(Path file) {

    static final String FILE = "process";

    /** A server that still runs, and whether the JVM that started it does. */
    record Found(ProcessHandle server, long owner, boolean ownerLives) {}

    void write(ProcessHandle server) throws IOException {
        Files.writeString(file, line(server) + "\n" + line(ProcessHandle.current()) + "\n");
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Found> running() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                return Optional.empty();
            }
            return alive(lines.get(0))
                    .map(server -> new Found(
                            server, pid(lines.get(1)), alive(lines.get(1)).isPresent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + startOf(process);
    }

    private static Optional<ProcessHandle> alive(String line) {
        return ProcessHandle.of(pid(line)).filter(ProcessHandle::isAlive).filter(process -> line.equals(line(process)));
    }

    private static long pid(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
