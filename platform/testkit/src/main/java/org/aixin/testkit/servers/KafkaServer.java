package org.aixin.testkit.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka node, broker and controller together, inside this JVM.
 *
 * <p>Since it is no process of its own it cannot be killed; cut the way to it with a {@link FaultProxy}. A client that
 * comes through a proxy must be sent back to the proxy: with {@link Options#behindProxy()} that is
 * {@code FaultProxy.on(kafka.proxyPort(), kafka.behindProxyPort())}.
 */
public final class KafkaServer implements Server {

    private static final String NAME = "Kafka";
    private static final Logger log = LoggerFactory.getLogger(KafkaServer.class);

    private final Path directory;
    private final int port;
    private final int proxyPort;
    private final int behindProxyPort;
    private final int controllerPort;
    private final Options options;
    private @Nullable KafkaRaftServer server;

    /**
     * What may differ between a test and the demo.
     *
     * @param secondWay whether there is a second way in, for clients that come through a proxy
     */
    public record Options(boolean secondWay) {

        /** With one way in. */
        public static Options direct() {
            return new Options(false);
        }

        /** With a second way in, for clients that come through a proxy. */
        public static Options behindProxy() {
            return new Options(true);
        }
    }

    /** With port 0 a free one is chosen; the directory is made at the first start. */
    public KafkaServer(Path directory, int port, Options options) {
        this.directory = directory.toAbsolutePath().normalize();
        this.port = Ports.orFree(port);
        this.proxyPort = Ports.orFree(0);
        this.behindProxyPort = Ports.orFree(0);
        this.controllerPort = Ports.orFree(0);
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public int port() {
        return port;
    }

    /** Where a proxy has to listen, since Kafka sends its clients there. */
    public int proxyPort() {
        requireSecondWay();
        return proxyPort;
    }

    /** The port a proxy forwards to. */
    public int behindProxyPort() {
        requireSecondWay();
        return behindProxyPort;
    }

    private void requireSecondWay() {
        if (!options.secondWay()) {
            throw new ServerFailed(NAME + " was not built to stand behind a proxy");
        }
    }

    @Override
    public synchronized boolean running() {
        return server != null;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Ports.requireFree(NAME, port);
        // Kafka ends the JVM when it meets a fault it cannot bear; here the JVM is somebody else's.
        Exit.setExitProcedure(KafkaServer::survive);
        Exit.setHaltProcedure(KafkaServer::survive);
        var properties = properties();
        format(properties);
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            starting.shutdown();
            throw new ServerFailed("%s cannot start on %s: %s".formatted(NAME, directory, e.getMessage()), e);
        }
        server = starting;
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    /** Gives an empty directory its cluster id; the tool leaves one that has the same id as it is. */
    private void format(Properties properties) {
        var file = directory.resolve("server.properties");
        var said = new ByteArrayOutputStream();
        int status;
        try {
            Files.createDirectories(directory);
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            status = StorageTool.execute(
                    new String[] {
                        "format", "--ignore-formatted", "--cluster-id", clusterId(), "--config", file.toString()
                    },
                    new PrintStream(said, true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ServerFailed(NAME + " cannot use " + directory, e);
        }
        if (status != 0) {
            throw new ServerFailed(
                    "%s cannot format %s: %s".formatted(NAME, directory, said.toString(StandardCharsets.UTF_8)));
        }
    }

    /** Noted before the directory is formatted, so that a start which was cut short is repeated with the same one. */
    private String clusterId() throws IOException {
        var file = directory.resolve("cluster-id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file);
    }

    private Properties properties() {
        var listeners = "PLAINTEXT://%s:%d,CONTROLLER://%1$s:%d".formatted(Ports.HOST, port, controllerPort);
        var advertised = "PLAINTEXT://" + address();
        if (options.secondWay()) {
            listeners += ",PROXIED://%s:%d".formatted(Ports.HOST, behindProxyPort);
            advertised += ",PROXIED://%s:%d".formatted(Ports.HOST, proxyPort);
        }
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@" + Ports.HOST + ":" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.setProperty("listeners", listeners);
        properties.setProperty("advertised.listeners", advertised);
        properties.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT");
        properties.setProperty("log.dirs", directory.resolve("data").toString());

        // Topics are their owners': a mistyped name must fail, not come into being.
        properties.setProperty("auto.create.topics.enable", "false");

        // One node keeps one copy of everything.
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");

        // A consumer gets its partitions at once, and a demo left alone for a year still knows where it was.
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("offsets.retention.minutes", "525600");

        // Small: the defaults are for a machine of its own.
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "2");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.segment.bytes", Integer.toString(32 * 1024 * 1024));
        properties.setProperty("log.index.size.max.bytes", Integer.toString(256 * 1024));
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        properties.setProperty("log.cleaner.io.buffer.size", Integer.toString(128 * 1024));
        properties.setProperty("metadata.log.segment.bytes", Integer.toString(16 * 1024 * 1024));
        return properties;
    }

    private static void survive(int status, @Nullable String message) {
        log.error("Kafka wanted to end the JVM with status {}: {}", status, message);
    }
}
