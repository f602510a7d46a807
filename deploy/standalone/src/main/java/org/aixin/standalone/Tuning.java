package org.aixin.standalone;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.aixin.bench.plan.DemoSize;

/**
 * How much the parts are given, and how much a commit promises.
 *
 * @param bufferPoolMegabytes the database's memory for pages
 * @param durable whether a commit survives the machine, and is in the binary log, as production needs it for recovery
 * @param redisMegabytes what Redis refuses to go beyond
 * @param limits how many times over everybody may ask for what the gateway gives; 1 is what production has
 * @param jvm the options of a deployable that runs as a process of its own
 */
public record Tuning(int bufferPoolMegabytes, boolean durable, int redisMegabytes, int limits, List<String> jvm) {

    public Tuning {
        jvm = List.copyOf(jvm);
    }

    /** To try the system: a small start, and commits that survive everything but the end of the machine. */
    static Tuning small() {
        return new Tuning(
                128, false, 128, 1, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xshare:auto"));
    }

    /** To test it: small, and for a handful of callers who ask as a whole province would. */
    static Tuning tested() {
        var small = small();
        return new Tuning(small.bufferPoolMegabytes, small.durable, small.redisMegabytes, 100, small.jvm);
    }

    /** To try it with a whole province: three million records with their indexes, figures of every village and unit. */
    static Tuning ofProvince() {
        var small = small();
        return new Tuning(
                quarterOfMemory(),
                small.durable,
                512,
                small.limits,
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Xshare:auto"));
    }

    /**
     * To measure it: what production promises, both compilers, heaps that neither grow nor shrink, and limits that the few
     * callers of a benchmark do not meet. They are counted all the same, for that is part of what is measured.
     */
    static Tuning measured(DemoSize size) {
        return new Tuning(
                size == DemoSize.PROVINCE ? quarterOfMemory() : 1_024,
                true,
                512,
                10_000,
                List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-Xshare:auto"));
    }

    /** A province's indexes are wanted in memory: counting would wait for pages of the disk (docs/performance.md). */
    private static int quarterOfMemory() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(2_048, (int) (machine.getTotalMemorySize() / 4 / 1_024 / 1_024));
    }
}
