package org.aixin.measure.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.aixin.bench.plan.DemoSize;
import org.aixin.measure.MeasureFailed;
import org.aixin.measure.report.Finding;
import org.aixin.measure.stage.Machine;
import org.aixin.standalone.Deployable;
import org.aixin.standalone.Form;
import org.aixin.standalone.Progress;
import org.aixin.standalone.RunningSystem;
import org.aixin.standalone.SystemSettings;

/** How long the system takes to be ready, and what lies in memory then. */
public final class Starting {

    public static final String NAME = "starting";
    public static final String TITLE = "Start and memory";
    public static final String HOW = """
            From the command until everything is ready, servers included, on data that are there already. One JVM: as \
            `deploy/run` starts it. Processes: one JVM per deployable, all launched at once, with the heaps named above. \
            Memory is what the kernel calls VmRSS.""";

    /** As deploy/run has them. */
    private static final List<String> RUN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m");

    private final Path data;
    private final DemoSize size;
    private final int portOffset;
    private final int times;
    private final Consumer<String> teller;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param size what the data are or will be, for a province wants more memory
     * @param times how often each form is started; one more time first, so that the data are there
     */
    public Starting(Path data, DemoSize size, int portOffset, int times, Consumer<String> teller) {
        this.data = data;
        this.size = size;
        this.portOffset = portOffset;
        this.times = times;
        this.teller = teller;
    }

    /** As {@code deploy/run --demo none} starts it, in a process of its own on a data directory of its own. */
    public void inOneJvm(Path ownData) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        Map<String, Long> memory = new LinkedHashMap<>();
        for (int i = 0; i <= times; i++) {
            long began = System.nanoTime();
            var launcher = launch(ownData);
            try {
                awaitReady(launcher);
                double took = (System.nanoTime() - began) / 1e9;
                teller.accept("  one JVM: %.1f s".formatted(took));
                if (i > 0) {
                    seconds.add(took);
                }
                memory = memory(launcher.toHandle());
            } finally {
                launcher.destroy();
                launcher.waitFor(2, TimeUnit.MINUTES);
            }
        }
        findings.add(Finding.absolute("one JVM ready", "s", seconds, null));
        memory.forEach((part, megabytes) ->
                findings.add(Finding.absolute("one JVM: " + part, "MB", List.of((double) megabytes), null)));
    }

    private Process launch(Path ownData) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(RUN);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.aixin.standalone.Launcher"));
        command.addAll(List.of("--data", ownData.toString(), "--demo", "none"));
        command.addAll(List.of("--port-offset", Integer.toString(portOffset)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void awaitReady(Process launcher) throws IOException {
        var out = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("ready after")) {
                return;
            }
        }
        throw new MeasureFailed("The system in one JVM does not start:\n" + said);
    }

    private static Map<String, Long> memory(ProcessHandle launcher) {
        var memory = new LinkedHashMap<String, Long>();
        memory.put(
                "the JVM with Kafka", Machine.residentMegabytes(launcher.pid()).orElse(0));
        launcher.descendants().forEach(child -> {
            var name = child.info()
                    .command()
                    .map(command -> Path.of(command).getFileName().toString());
            name.ifPresent(program ->
                    memory.merge(program, Machine.residentMegabytes(child.pid()).orElse(0), Long::sum));
        });
        return memory;
    }

    /** Starts it as it is deployed, several times; the last one stays up for everything else. */
    public RunningSystem inProcesses() {
        var seconds = new ArrayList<Double>();
        for (int i = 0; ; i++) {
            long began = System.nanoTime();
            var system = RunningSystem.start(
                    SystemSettings.measured(data, Form.PROCESSES, portOffset, size), Progress.silent());
            double took = (System.nanoTime() - began) / 1e9;
            teller.accept("  processes: %.1f s".formatted(took));
            if (i > 0) {
                seconds.add(took);
            }
            if (i == times) {
                if (!seconds.isEmpty()) {
                    findings.add(Finding.absolute("processes ready", "s", seconds, null));
                }
                resident(system, "at start");
                return system;
            }
            system.close();
        }
    }

    /** Notes what lies in memory now. */
    public void resident(RunningSystem system, String when) {
        for (var deployable : Deployable.values()) {
            note(deployable.title(), system.instance(deployable).pid(), when);
        }
        note("MariaDB", system.servers().database().pid(), when);
        note("Redis", system.servers().redis().pid(), when);
        note("Kafka, with the load generator", ProcessHandle.current().pid(), when);
    }

    private void note(String part, long pid, String when) {
        Machine.residentMegabytes(pid)
                .ifPresent(megabytes -> findings.add(Finding.absolute(
                        "processes: %s, %s".formatted(part, when), "MB", List.of((double) megabytes), null)));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
