package org.aixin.testkit.servers;

import java.nio.file.Path;

/**
 * A server on 127.0.0.1 with its data in one directory.
 *
 * <p>It may be started and stopped as often as one likes: port and data stay. {@link #close()} stops it.
 * Nothing stops a server by itself when the JVM ends, because whoever runs services on it must end those first.
 * Implementations are safe for use by several threads.
 */
public sealed interface Server extends AutoCloseable permits DatabaseServer, KafkaServer, RedisServer {

    /** The product's name, as messages call it. */
    String name();

    /** Holds data, log and configuration; made at the first start. */
    Path directory();

    /** The port clients connect to; a port asked for as 0 is chosen once and then kept. */
    int port();

    /** Where clients connect, as {@code host:port}. */
    default String address() {
        return Ports.HOST + ":" + port();
    }

    boolean running();

    /**
     * Returns when the server answers; does nothing when it runs already.
     *
     * @throws PortTaken when somebody else listens on the port
     * @throws ServerFailed when it cannot start for another reason
     */
    void start();

    /** Ends the server in good order and returns when it is gone; does nothing when it does not run. */
    void stop();

    /** Stops and starts on the same data and port. */
    default void restart() {
        stop();
        start();
    }

    @Override
    default void close() {
        stop();
    }
}
