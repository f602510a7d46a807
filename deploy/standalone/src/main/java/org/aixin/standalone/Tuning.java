package org.aixin.standalone;

import java.util.List;

/**
 * How much the parts are given, and how much a commit promises.
 *
 * @param bufferPoolMegabytes the database's memory for pages
 * @param durable whether a commit survives the machine, and is in the binary log, as production needs it for recovery
 * @param redisMegabytes what Redis refuses to go beyond
 * @param jvm the options of a deployable that runs as a process of its own
 */
public record Tuning(int bufferPoolMegabytes, boolean durable, int redisMegabytes, List<String> jvm) {

    public Tuning {
        jvm = List.copyOf(jvm);
    }

    /** To try the system: a small start, and commits that survive everything but the end of the machine. */
    static Tuning small() {
        return new Tuning(
                128, false, 128, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xshare:auto"));
    }

    /** To measure it: what production promises, both compilers, and heaps that neither grow nor shrink. */
    static Tuning measured() {
        return new Tuning(1_024, true, 512, List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-Xshare:auto"));
    }
}
