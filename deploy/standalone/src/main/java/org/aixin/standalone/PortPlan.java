package org.aixin.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Where everything listens: on the known ports, moved by an offset, or on free ones. */
record PortPlan(boolean free, int offset) {

    static final String HOST = "127.0.0.1";

    private static final int MARIADB = 13_306;
    private static final int REDIS = 16_379;
    private static final int KAFKA = 19_092;
    private static final int WECHAT = 18_443;

    /** Below the range of testkit, which gives ports to servers and proxies in this JVM. */
    private static final int LOWEST_FREE = 10_100;

    private static final int HIGHEST_FREE = 14_999;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** Where one instance listens. */
    record Pair(int port, int managementPort) {}

    static PortPlan of(SystemSettings settings) {
        return new PortPlan(settings.freePorts(), settings.portOffset());
    }

    /** Another free pair at every call, or always the known one. */
    Pair pair(Deployable deployable) {
        return free
                ? new Pair(choose(), choose())
                : new Pair(deployable.port() + offset, deployable.managementPort() + offset);
    }

    /** 0 lets the server choose. */
    int mariadb() {
        return free ? 0 : MARIADB + offset;
    }

    int redis() {
        return free ? 0 : REDIS + offset;
    }

    int kafka() {
        return free ? 0 : KAFKA + offset;
    }

    /** Of what plays WeChat. */
    int wechat() {
        return free ? choose() : WECHAT + offset;
    }

    /** Who wants which of the known ports. */
    Map<Integer, String> wanted() {
        var wanted = new LinkedHashMap<Integer, String>();
        for (var deployable : Deployable.values()) {
            wanted.put(deployable.port() + offset, deployable.title());
            wanted.put(deployable.managementPort() + offset, deployable.title() + " (management)");
        }
        wanted.put(MARIADB + offset, "MariaDB");
        wanted.put(REDIS + offset, "Redis");
        wanted.put(KAFKA + offset, "Kafka");
        wanted.put(WECHAT + offset, "WeChat's part");
        return wanted;
    }

    static boolean isFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int choose() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE + 1);
            if (isFree(candidate) && GIVEN.add(candidate)) {
                return candidate;
            }
        }
        throw new StartFailed("No free port between %d and %d".formatted(LOWEST_FREE, HIGHEST_FREE));
    }
}
