package org.aixin.testkit.servers;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a server in its own tongue whether it is there. */
final class Greeting {

    private static final int PATIENCE_MILLIS = 1_000;

    private Greeting() {}

    /** MariaDB and MySQL speak first, and only when they are ready. */
    static boolean comes(int port) {
        try (var socket = new Socket()) {
            socket.connect(Ports.loopback(port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Redis answers anything but PONG while it loads its data. */
    static boolean isAnsweredByRedis(int port) {
        try (var socket = new Socket()) {
            socket.connect(Ports.loopback(port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException e) {
            return false;
        }
    }
}
