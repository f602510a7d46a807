package org.aixin.standalone;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.aixin.bench.access.DemoAccess;
import org.aixin.bench.load.Bar;
import org.aixin.bench.load.DemoStamp;
import org.aixin.bench.plan.DemoPlan;
import org.aixin.bench.plan.DemoSize;
import org.aixin.bench.plan.Gansu;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code deploy/run}: starts everything, loads the demo data, tells the addresses and stays until it is stopped. */
public final class Launcher {

    private static final String LOG = "standalone";

    private final LaunchSettings settings;
    private final Progress progress = Progress.on(System.out);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    private Launcher(LaunchSettings settings) {
        this.settings = settings;
    }

    public static void main(String... arguments) {
        try {
            new Launcher(LaunchSettings.parse(Arrays.asList(arguments))).run();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void run() {
        long began = System.nanoTime();
        // The contexts share this JVM's logging; each of them setting it up anew would end the others' files.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var data = DataDirectory.open(settings.data().toAbsolutePath().normalize());
        System.setProperty("aixin.log", data.log(LOG).toString());
        // Tomcat logs by way of the JDK.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (settings.fresh()) {
            data.wipe();
        }
        PortCheck.requireFree(PortPlan.of(settings.system()), data);
        var system = RunningSystem.on(data, settings.system(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system), "end-of-all"));
        try {
            system.start();
            var stamp = load(system);
            tell(system, stamp, System.nanoTime() - began);
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!stopping) {
                fail(e);
            }
        }
    }

    private @Nullable DemoStamp load(RunningSystem system) {
        var size = settings.demo();
        if (size == null) {
            return null;
        }
        progress.line("demo " + size.title());
        var clock = Clock.systemUTC();
        var stamp = system.loadDemo(size, clock, Bar.on(System.out, Boolean.getBoolean("aixin.terminal")));
        var plan = DemoPlan.of(Gansu.read(), size, DemoPlan.SEED, stamp.until());
        progress.step("callers", () -> system.admit(plan, clock));
        return stamp;
    }

    private void tell(RunningSystem system, @Nullable DemoStamp stamp, long nanos) {
        progress.line("");
        for (var deployable : Deployable.values()) {
            progress.line("  %-16s %s".formatted(deployable.title(), system.url(deployable)));
        }
        progress.line("  %-16s %s, logs in %s"
                .formatted("data", settings.data(), settings.data().resolve("logs")));
        system.firstAdministratorSecret()
                .ifPresent(secret -> progress.line("  %-16s one-time secret %s, for %s/console/first-administrator"
                        .formatted("administrator", secret, system.gateway())));
        if (stamp != null) {
            progress.line(
                    "  %-16s %s/console/ as a user of %s".formatted("console", system.gateway(), DemoAccess.FILE));
            progress.line("  %-16s %s/m/ as one of ten cadres".formatted("phone", system.gateway()));
            var totals = stamp.totals();
            progress.line("  %-16s %s: %d cadres, %d households, %d recipients"
                    .formatted("demo", stamp.demo(), totals.cadres(), totals.households(), totals.recipients()));
            stamp.totalsByYear()
                    .forEach((year, done) -> progress.line("  %-16s in %d %d contacts and %d visits"
                            .formatted(
                                    "",
                                    year,
                                    done.contacts().events(),
                                    done.visits().events())));
            progress.line("  try  deploy/token console | curl -H @- '%s/api/console/v1/statistics/divisions/%s?year=%d'"
                    .formatted(
                            system.gateway(),
                            DemoSize.of(stamp.demo()).orElseThrow().division(),
                            stamp.totalsByYear().firstKey()));
        }
        progress.line("");
        progress.line(
                "ready after %s: %s (Ctrl-C stops everything)".formatted(Progress.seconds(nanos), system.gateway()));
    }

    private void end(RunningSystem system) {
        stopping = true;
        progress.line("");
        system.close();
        stopped.countDown();
    }

    /** Says what went wrong in words; the whole story stands in the log. */
    private static void fail(RuntimeException failure) {
        System.err.println();
        for (var line : causes(failure)) {
            System.err.println(line);
        }
        LoggerFactory.getLogger(Launcher.class).error("The start failed", failure);
        var log = System.getProperty("aixin.log");
        if (log != null && !(failure instanceof StartFailed)) {
            System.err.println("More in " + log);
        }
        System.exit(1);
    }

    private static List<String> causes(Throwable failure) {
        var first = String.valueOf(failure.getMessage());
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == failure ? List.of(first) : List.of(first, "because " + root);
    }
}
