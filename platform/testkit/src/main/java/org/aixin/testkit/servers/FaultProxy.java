package org.aixin.testkit.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A way to one or several servers that breaks on command.
 *
 * <p>Every new connection goes to the next target that accepts it, which makes the proxy the load balancer of tests with
 * two instances. Safe for use by several threads.
 */
public final class FaultProxy implements AutoCloseable {

    /** What happens to those who come, and to those who are connected. */
    public enum Mode {
        /** Everything goes through. */
        PASS,
        /** Connections are refused; open ones are reset. */
        DOWN,
        /** Connections are accepted and nothing moves; what was sent goes on when the mode ends. */
        HANG,
        /** Requests go through; when the answer comes, the connection is reset instead. */
        LOSE_ANSWERS
    }

    private static final int CONNECT_MILLIS = 2_000;

    private final int port;
    private final List<InetSocketAddress> targets;
    private final Weather weather = new Weather();
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private @Nullable Door door;

    /** The socket that listens and the thread that accepts. */
    private record Door(ServerSocket socket, Thread keeper) {}

    private FaultProxy(int port, List<InetSocketAddress> targets) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("A proxy needs a target");
        }
        this.port = Ports.orFree(port);
        this.targets = List.copyOf(targets);
        open();
    }

    /** On a free port, to these ports of 127.0.0.1. */
    public static FaultProxy to(int... targetPorts) {
        return on(0, targetPorts);
    }

    /** On this port, or a free one for 0, to these ports of 127.0.0.1. */
    public static FaultProxy on(int port, int... targetPorts) {
        return new FaultProxy(
                port, Arrays.stream(targetPorts).mapToObj(Ports::loopback).toList());
    }

    /** On a free port, to these addresses. */
    public static FaultProxy to(List<InetSocketAddress> targets) {
        return new FaultProxy(0, targets);
    }

    public int port() {
        return port;
    }

    /** Where clients connect, as {@code host:port}. */
    public String address() {
        return Ports.HOST + ":" + port;
    }

    public Mode mode() {
        return weather.mode();
    }

    /** Takes effect at once, for open connections too. */
    public synchronized void mode(Mode mode) {
        weather.change(mode);
        if (mode == Mode.DOWN) {
            shut();
            cut();
        } else {
            open();
        }
    }

    /** Holds every piece of data back for so long, in each direction; {@link Duration#ZERO} ends it. */
    public void latency(Duration latency) {
        weather.change(latency);
    }

    /** Resets the connections that are open now. */
    public void cut() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    @Override
    public synchronized void close() {
        weather.change(Mode.DOWN);
        shut();
        cut();
    }

    private void open() {
        if (door != null) {
            return;
        }
        Ports.requireFree("The proxy", port);
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(Ports.loopback(port), 200);
            door = new Door(opened, ProxiedConnection.inBackground("fault-proxy-" + port, () -> acceptAll(opened)));
        } catch (IOException e) {
            throw new ServerFailed("The proxy cannot listen on port " + port, e);
        }
    }

    private void shut() {
        if (door == null) {
            return;
        }
        try {
            door.socket().close();
            // As long as the thread sits in accept, the kernel still lets clients in.
            door.keeper().join();
        } catch (IOException e) {
            throw new ServerFailed("The proxy cannot leave port " + port, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while the proxy leaves port " + port, e);
        }
        door = null;
    }

    private void acceptAll(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var client = opened.accept();
                client.setTcpNoDelay(true);
                ProxiedConnection.inBackground("fault-proxy-" + port + "-connect", () -> serve(client));
            } catch (IOException e) {
                // The door was shut, by mode DOWN or by close: the loop's condition ends it.
            }
        }
    }

    private void serve(Socket client) {
        var connection = new ProxiedConnection(client, weather, connections::remove);
        connections.add(connection);
        weather.awaitMovement();
        // Between accept and add the mode may have gone to DOWN without meeting this connection.
        var target = weather.mode() == Mode.DOWN ? null : nextLive();
        if (target == null) {
            connection.reset();
        } else {
            connection.forwardTo(target);
        }
    }

    private @Nullable Socket nextLive() {
        int first = Math.floorMod(turn.getAndIncrement(), targets.size());
        for (int i = 0; i < targets.size(); i++) {
            var socket = new Socket();
            try {
                // a proxy that held small messages back would cost every statement 40 ms
                socket.setTcpNoDelay(true);
                socket.connect(targets.get((first + i) % targets.size()), CONNECT_MILLIS);
                return socket;
            } catch (IOException e) {
                // Dead: the next one's turn.
            }
        }
        return null;
    }
}
