package org.aixin.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One operating system process that serves from one directory. */
final class ServerProcess {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final int LOG_LINES_IN_A_MESSAGE = 15;

    private final String name;
    private final Path directory;
    private final Path log;
    private final ProcessRecord runs;
    private @Nullable Process process;

    ServerProcess(String name, Path directory) {
        this.name = name;
        this.directory = directory;
        this.log = directory.resolve("server.log");
        this.runs = new ProcessRecord(directory.resolve(ProcessRecord.FILE));
    }

    synchronized boolean running() {
        return process != null && process.isAlive();
    }

    synchronized long pid() {
        if (process == null) {
            throw new ServerFailed(name + " has not been started");
        }
        return process.pid();
    }

    /**
     * Ends a server which a killed JVM left on this directory.
     *
     * @throws ServerFailed when the JVM that runs it is still there
     */
    void endOrphan() {
        runs.running().ifPresent(found -> {
            if (found.ownerLives()) {
                throw new ServerFailed("%s cannot start: process %d, started by process %d, works on %s"
                        .formatted(name, found.server().pid(), found.owner(), directory));
            }
            found.server().destroy();
            await(found.server());
        });
    }

    synchronized void start(List<String> command, BooleanSupplier ready) {
        var builder = new ProcessBuilder(inOwnSession(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            var started = builder.start();
            process = started;
            runs.write(started.toHandle());
            awaitReady(started, ready);
        } catch (IOException e) {
            throw new ServerFailed("%s cannot start: %s".formatted(name, e.getMessage()), e);
        }
    }

    private void awaitReady(Process started, BooleanSupplier ready) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!ready.getAsBoolean()) {
            if (exits(started, Duration.ofMillis(20))) {
                throw new ServerFailed("%s ended at start with status %d. The end of %s:%n%s"
                        .formatted(name, started.exitValue(), log, endOfLog()));
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new ServerFailed("%s did not answer within %d s. The end of %s:%n%s"
                        .formatted(name, LONGEST_START.toSeconds(), log, endOfLog()));
            }
        }
    }

    /** Asks the process to end, waits, and kills it when it takes too long. */
    synchronized void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!exits(process, LONGEST_STOP)) {
            kill();
            throw new ServerFailed(
                    "%s did not stop within %d s and was killed".formatted(name, LONGEST_STOP.toSeconds()));
        }
        runs.clear();
    }

    /** SIGKILL; returns when the process is gone. */
    synchronized void kill() {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        if (!exits(process, LONGEST_STOP)) {
            throw new ServerFailed("%s survived SIGKILL, process %d".formatted(name, process.pid()));
        }
        runs.clear();
    }

    /** Runs a program that does its work and ends, such as the one that lays out a new database. */
    void run(List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            var program = builder.start();
            if (!exits(program, LONGEST_START)) {
                program.destroyForcibly();
                throw new ServerFailed(
                        "%s: %s did not end within %d s".formatted(name, command.get(0), LONGEST_START.toSeconds()));
            }
            if (program.exitValue() != 0) {
                throw new ServerFailed("%s: %s ended with status %d. The end of %s:%n%s"
                        .formatted(name, command.get(0), program.exitValue(), log, endOfLog()));
            }
        } catch (IOException e) {
            throw new ServerFailed("%s: cannot run %s".formatted(name, command.get(0)), e);
        }
    }

    /**
     * In a session of its own the server does not hear the Ctrl-C that is meant for the JVM, which stops its services
     * before it stops their servers.
     */
    private static List<String> inOwnSession(List<String> command) {
        var setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        var detached = new ArrayList<String>();
        detached.add(setsid.toString());
        detached.addAll(command);
        return detached;
    }

    private static boolean exits(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while waiting for process " + process.pid(), e);
        }
    }

    private void await(ProcessHandle orphan) {
        try {
            orphan.onExit().get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while waiting for process " + orphan.pid(), e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new ServerFailed("%s: process %d of an earlier run does not end".formatted(name, orphan.pid()), e);
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_A_MESSAGE), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
