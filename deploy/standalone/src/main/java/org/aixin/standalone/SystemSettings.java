package org.aixin.standalone;

import java.nio.file.Path;
import org.aixin.bench.plan.DemoSize;

/**
 * How to run the system.
 *
 * @param data where everything is kept
 * @param freePorts whether ports are chosen; otherwise they are the known ones, moved by {@code portOffset}
 * @param instances of every deployable; several share its address through a proxy that takes turns
 * @param proxied whether every link goes through a proxy that can be broken
 * @param tuning what the parts are given
 */
public record SystemSettings(
        Path data, Form form, boolean freePorts, int portOffset, int instances, boolean proxied, Tuning tuning) {

    public SystemSettings {
        data = data.toAbsolutePath().normalize();
        if (instances < 1) {
            throw new IllegalArgumentException("A deployable has at least one instance");
        }
    }

    /** As a person tries it: known ports, nothing between the parts. */
    public static SystemSettings demo(Path data, Form form, int portOffset) {
        return new SystemSettings(data, form, false, portOffset, 1, false, Tuning.small());
    }

    /** As it is measured: known ports, nothing between the parts, commits as durable as production's. */
    public static SystemSettings measured(Path data, Form form, int portOffset, DemoSize size) {
        return new SystemSettings(data, form, false, portOffset, 1, false, Tuning.measured(size));
    }

    /** As a test breaks it: free ports, and a proxy in every link. */
    public static SystemSettings forTests(Path data, Form form) {
        return new SystemSettings(data, form, true, 0, 1, true, Tuning.tested());
    }

    /** As it is run, with nothing between the parts. */
    public SystemSettings withoutProxies() {
        return new SystemSettings(data, form, freePorts, portOffset, instances, false, tuning);
    }

    public SystemSettings withInstances(int number) {
        return new SystemSettings(data, form, freePorts, portOffset, number, proxied, tuning);
    }

    /** Whether a deployable is reached through a proxy rather than directly. */
    boolean fronted() {
        return proxied || instances > 1;
    }
}
