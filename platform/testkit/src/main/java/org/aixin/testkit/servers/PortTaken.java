package org.aixin.testkit.servers;

/** The port a server shall listen on belongs to somebody else. */
public final class PortTaken extends ServerFailed {

    private final int port;

    PortTaken(String server, int port) {
        super("%s cannot start: port %d on %s is taken by another process (ss -ltnp 'sport = :%d' names it)"
                .formatted(server, port, Ports.HOST, port));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
