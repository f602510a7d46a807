package org.aixin.testkit.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
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
 *
 * <p>Where there are users nobody else is let in, apart from one administrator known to this object only.
 */
public final class KafkaServer implements Server {

    private static final String NAME = "Kafka";
    private static final String ADMINISTRATOR = "aixin_administrator";
    private static final String AUTHORIZER = "org.apache.kafka.metadata.authorizer.StandardAuthorizer";

    /** The fewest that Kafka takes: passwords here are long and random. */
    private static final int ITERATIONS = 4_096;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(KafkaServer.class);

    private final Path directory;
    private final int port;
    private final int proxyPort;
    private final int behindProxyPort;
    private final int controllerPort;
    private final Options options;
    private final String administratorPassword = RandomPassword.next();
    private @Nullable KafkaRaftServer server;

    /**
     * What may differ between a test and the demo.
     *
     * @param secondWay whether there is a second way in, for clients that come through a proxy
     * @param users who is let in; if nobody is named, everybody is and may do everything
     */
    public record Options(boolean secondWay, List<KafkaUser> users) {

        public Options {
            users = List.copyOf(users);
        }

        /** With one way in. */
        public static Options direct() {
            return new Options(false, List.of());
        }

        /** With a second way in, for clients that come through a proxy. */
        public static Options behindProxy() {
            return new Options(true, List.of());
        }

        public Options withUsers(List<KafkaUser> replacement) {
            return new Options(secondWay, replacement);
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

    /** Where the node talks to itself. */
    public int controllerPort() {
        return controllerPort;
    }

    /** What a client needs in order to come as somebody who may do everything; a password is in it. */
    public Map<String, Object> administrator() {
        return options.users().isEmpty()
                ? Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address())
                : Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        address(),
                        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                        "SASL_PLAINTEXT",
                        SaslConfigs.SASL_MECHANISM,
                        "PLAIN",
                        SaslConfigs.SASL_JAAS_CONFIG,
                        login(PlainLoginModule.class, ADMINISTRATOR, administratorPassword) + ";");
    }

    /** What a client needs in order to come as one of the users, or with this password as somebody else. */
    public Map<String, Object> user(String name, String password) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                ScramMechanism.SCRAM_SHA_256.mechanismName(),
                SaslConfigs.SASL_JAAS_CONFIG,
                login(ScramLoginModule.class, name, password) + ";");
    }

    private static String login(Class<?> module, String name, String password) {
        return "%s required username=\"%s\" password=\"%s\"".formatted(module.getName(), name, password);
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
        if (!options.users().isEmpty()) {
            properties.putAll(security());
        }
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            starting.shutdown();
            throw new ServerFailed("%s cannot start on %s: %s".formatted(NAME, directory, e.getMessage()), e);
        }
        server = starting;
        if (!options.users().isEmpty()) {
            admit();
        }
    }

    /** Tells Kafka who may do what, and takes back whatever else somebody was once allowed. */
    private void admit() {
        var expected = options.users().stream()
                .map(KafkaUser::rights)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        try (var admin = Admin.create(administrator())) {
            var known =
                    Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
            var outdated = known.stream()
                    .filter(right -> !expected.contains(right))
                    .map(AclBinding::toFilter)
                    .toList();
            var missing =
                    expected.stream().filter(right -> !known.contains(right)).toList();
            var passwords = admin.alterUserScramCredentials(options.users().stream()
                            .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                                    user.name(),
                                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, ITERATIONS),
                                    user.password()))
                            .toList())
                    .all();
            admin.deleteAcls(outdated).all().get();
            admin.createAcls(missing).all().get();
            passwords.get();
            awaitRights(admin, expected);
        } catch (ExecutionException e) {
            throw new ServerFailed("%s cannot be told its users: %s".formatted(NAME, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while telling %s its users".formatted(NAME), e);
        }
    }

    /** What the controller has written down the broker learns a moment later. */
    private void awaitRights(Admin admin, Set<AclBinding> expected) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var names = options.users().stream().map(KafkaUser::name).collect(Collectors.toSet());
        while (!Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get())
                        .equals(expected)
                || !Set.copyOf(admin.describeUserScramCredentials().users().get())
                        .containsAll(names)) {
            if (System.nanoTime() > deadline) {
                throw new ServerFailed(NAME + " does not take over its users' rights");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
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

    /**
     * Who comes proves it: users by SCRAM, the administrator and the node itself by a password that never leaves this
     * JVM. What nobody was granted is refused.
     */
    private Map<String, String> security() {
        var security = new HashMap<String, String>();
        security.put(
                "listener.security.protocol.map",
                "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT,PROXIED:SASL_PLAINTEXT");
        security.put("sasl.enabled.mechanisms", "SCRAM-SHA-256,PLAIN");
        security.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        security.put("sasl.mechanism.controller.protocol", "PLAIN");
        security.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        var plain = "%s user_%s=\"%s\";"
                .formatted(
                        login(PlainLoginModule.class, ADMINISTRATOR, administratorPassword),
                        ADMINISTRATOR,
                        administratorPassword);
        for (var listener : List.of("plaintext", "controller", "proxied")) {
            security.put("listener.name." + listener + ".plain.sasl.jaas.config", plain);
            security.put(
                    "listener.name." + listener + ".scram-sha-256.sasl.jaas.config",
                    ScramLoginModule.class.getName() + " required;");
        }
        security.put("authorizer.class.name", AUTHORIZER);
        security.put("super.users", "User:" + ADMINISTRATOR);
        return security;
    }

    private static void survive(int status, @Nullable String message) {
        log.error("Kafka wanted to end the JVM with status {}: {}", status, message);
    }
}
