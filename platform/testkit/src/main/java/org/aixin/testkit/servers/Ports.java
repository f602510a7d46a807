package org.aixin.testkit.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address, the only one that our servers listen on. */
final class Ports {

    static final String HOST = "127.0.0.1";

    /**
     * Below the range from which the kernel serves outgoing connections: there a client that keeps knocking at a server
     * while it restarts could be given the server's own port.
     */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 32_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** The port itself, or a free one for 0, never given out twice in this JVM. */
    static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(candidate) && GIVEN.add(candidate)) {
                return candidate;
            }
        }
        throw new ServerFailed("No free port between %d and %d".formatted(LOWEST, HIGHEST));
    }

    static void requireFree(String server, int port) {
        if (!isFree(port)) {
            throw new PortTaken(server, port);
        }
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(loopback(), port);
    }

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(loopback(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
