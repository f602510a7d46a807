package org.aixin.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Notes a child process in a file, so that the next start finds it when this one is killed before its children. */
record ProcessNote(Path file) {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    static ProcessNote of(Path directory, String name) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProcessNote(directory.resolve(name));
    }

    void write(ProcessHandle process) {
        try {
            Files.writeString(file, line(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the processes noted in the directory that still run. */
    static void endOrphans(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<ProcessNote> notes;
        try (var files = Files.list(directory)) {
            notes = files.map(ProcessNote::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var note : notes) {
            note.running().ifPresent(ProcessNote::end);
            note.clear();
        }
    }

    /** The process, if it is the one that was noted and still runs. */
    Optional<ProcessHandle> running() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            // A process id alone says little after a reboot, so the start time goes with it.
            return lines.findFirst()
                    .filter(line -> line.indexOf(' ') > 0)
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))))
                            .filter(process -> process.isAlive() && line.equals(line(process))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting for process " + process.pid(), e);
        } catch (ExecutionException e) {
            throw new StartFailed("Process " + process.pid() + " of an earlier start does not end", e);
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
