package org.aixin.standalone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, from the deployable's runnable jar. */
final class ProcessInstance implements Instance {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final int PROBE_MILLIS = 1_000;

    private final Deployable deployable;
    private final int number;
    private final PortPlan.Pair ports;
    private final Map<String, String> properties;
    private final List<String> jvm;
    private final Path log;
    private final ProcessNote note;
    private final Consumer<String> onDeath;
    private @Nullable Process process;
    private List<String> overriding = List.of();
    private volatile boolean mayEnd;

    /**
     * @param jvm options of the JVM
     * @param onDeath is told when the process ends although nobody asked it to
     */
    ProcessInstance(
            Deployable deployable,
            int number,
            PortPlan.Pair ports,
            Map<String, String> properties,
            List<String> jvm,
            DataDirectory data,
            Consumer<String> onDeath) {
        this.deployable = deployable;
        this.number = number;
        this.ports = ports;
        this.properties = Map.copyOf(properties);
        this.jvm = List.copyOf(jvm);
        this.log = data.log(number == 1 ? deployable.title() : deployable.title() + "-" + number);
        this.note = ProcessNote.of(data.processes(), deployable.title() + "-" + number);
        this.onDeath = onDeath;
    }

    @Override
    public Deployable deployable() {
        return deployable;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int port() {
        return ports.port();
    }

    @Override
    public int managementPort() {
        return ports.managementPort();
    }

    @Override
    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    @Override
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(deployable.title() + " has not been started");
        }
        return process.pid();
    }

    @Override
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the process and does not wait. */
    synchronized void launch() {
        if (running()) {
            return;
        }
        var builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // In the environment only the owner can read it; the command line is everybody's.
        builder.environment().put("SPRING_APPLICATION_JSON", AixinJson.mapper().writeValueAsString(properties));
        try {
            mayEnd = false;
            var started = builder.start();
            process = started;
            note.write(started.toHandle());
            var unused = started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new StartFailed("%s cannot start: %s".formatted(deployable.title(), e.getMessage()), e);
        }
    }

    void awaitReady() {
        var started = process;
        if (started == null) {
            throw new IllegalStateException(deployable.title() + " has not been started");
        }
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!ready()) {
            if (exits(started, Duration.ofMillis(100))) {
                throw new StartFailed("%s ended at start with status %d; its log is %s"
                        .formatted(deployable.title(), started.exitValue(), log));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed("%s was not ready within %d s; its log is %s"
                        .formatted(deployable.title(), LONGEST_START.toSeconds(), log));
            }
        }
    }

    @Override
    public synchronized void stop() {
        end(Process::destroy);
    }

    @Override
    public synchronized void kill() {
        end(Process::destroyForcibly);
    }

    @Override
    public synchronized void restart(String... options) {
        stop();
        overriding = List.of(options);
        start();
    }

    private void end(Consumer<Process> signal) {
        var ending = process;
        if (ending == null) {
            return;
        }
        mayEnd = true;
        signal.accept(ending);
        if (!exits(ending, LONGEST_STOP)) {
            ending.destroyForcibly();
            exits(ending, LONGEST_STOP);
        }
        note.clear();
        process = null;
    }

    private void ended(Process ended) {
        if (!mayEnd) {
            onDeath.accept("%s (process %d) ended with status %d; its log is %s"
                    .formatted(deployable.title(), ended.pid(), ended.exitValue(), log));
        }
    }

    private boolean ready() {
        try {
            var probe = (HttpURLConnection) managementUrl()
                    .resolve("/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            probe.setConnectTimeout(PROBE_MILLIS);
            probe.setReadTimeout(PROBE_MILLIS);
            return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        // In a session of its own it does not hear the Ctrl-C that is meant for the launcher, which stops all in order.
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(overriding);
        command.add("-jar");
        command.add(runnableJar().toString());
        return command;
    }

    /** Beside the plain jar, in the build as in a repository. */
    private Path runnableJar() {
        Path plain;
        try {
            plain = Path.of(deployable
                    .application()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        var name = plain.getFileName().toString();
        var runnable = plain.resolveSibling(name.replaceFirst("\\.jar$", "-exec.jar"));
        if (!name.endsWith(".jar") || !Files.exists(runnable)) {
            throw new StartFailed("%s has no runnable jar beside %s: build it with its package phase"
                    .formatted(deployable.title(), plain));
        }
        return runnable;
    }

    private static boolean exits(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting for process " + process.pid(), e);
        }
    }
}
