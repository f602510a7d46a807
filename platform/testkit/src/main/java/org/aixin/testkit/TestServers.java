package org.aixin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.testkit.keys.TestKeys;
import org.aixin.testkit.servers.DatabaseServer;
import org.aixin.testkit.servers.FaultProxy;
import org.aixin.testkit.servers.KafkaServer;
import org.aixin.testkit.servers.MariaDbServer;
import org.aixin.testkit.servers.MySqlServer;
import org.aixin.testkit.servers.RedisServer;
import org.aixin.testkit.servers.Schema;
import org.aixin.testkit.servers.ServerDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The servers of this JVM's tests: each is started when somebody first asks for it and ended with the JVM.
 *
 * <p>Their data lie in {@code target/servers-<pid>} and go with them, so every JVM begins with empty schemas. A test may
 * kill a server; the next one who asks gets it running again. The database is MariaDB, or with
 * {@code -Daixin.database=mysql} a real MySQL.
 */
public final class TestServers {

    private static final String DIRECTORY = "servers-";

    private static final Map<String, TestSchema> schemas = new HashMap<>();
    private static final Map<Link, FaultProxy> proxies = new EnumMap<>(Link.class);
    private static @Nullable Path directory;
    private static @Nullable DatabaseServer database;
    private static @Nullable KafkaServer kafka;
    private static @Nullable RedisServer redis;
    private static @Nullable TestKeys keys;

    private TestServers() {}

    public static synchronized DatabaseServer database() {
        if (database == null) {
            database = "mysql".equals(System.getProperty("aixin.database"))
                    ? new MySqlServer(directory().resolve("mysql"), 0, DatabaseServer.Options.forTests())
                    : new MariaDbServer(directory().resolve("mariadb"), 0, DatabaseServer.Options.forTests());
        }
        database.start();
        return database;
    }

    public static synchronized KafkaServer kafka() {
        if (kafka == null) {
            kafka = new KafkaServer(directory().resolve("kafka"), 0, KafkaServer.Options.behindProxy());
        }
        kafka.start();
        return kafka;
    }

    public static synchronized RedisServer redis() {
        if (redis == null) {
            redis = new RedisServer(directory().resolve("redis"), 0, RedisServer.Options.forTests());
        }
        redis.start();
        return redis;
    }

    /** Made, and empty, when it is asked for the first time. */
    public static synchronized TestSchema schema(String name) {
        var server = database();
        return schemas.computeIfAbsent(name, missing -> {
            var schema = new Schema(missing, missing + "-works", missing + "-migrates");
            server.create(schema);
            return new TestSchema(server, schema);
        });
    }

    /** The one proxy before this server; who uses it is told by {@link RealServers#proxied()}. */
    public static synchronized FaultProxy proxy(Link link) {
        var known = proxies.get(link);
        if (known != null) {
            return known;
        }
        var proxy = switch (link) {
            case DATABASE -> FaultProxy.to(database().port());
            case KAFKA -> FaultProxy.on(kafka().proxyPort(), kafka().behindProxyPort());
            case REDIS -> FaultProxy.to(redis().port());
        };
        proxies.put(link, proxy);
        return proxy;
    }

    /** Key pairs for every service. */
    public static synchronized TestKeys keys() {
        if (keys == null) {
            keys = TestKeys.in(directory().resolve("keys"));
        }
        return keys;
    }

    /**
     * The configuration that leads a service to these servers.
     *
     * @param schema the service's own, or empty when it has none
     * @param needed the servers it uses; only these are started
     * @param proxied those among them that it reaches through their {@link #proxy(Link)}
     */
    public static Map<String, String> properties(String schema, Set<Link> needed, Set<Link> proxied) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("aixin.internal.key-directory", keys().directory().toString());
        if (needed.contains(Link.DATABASE) && !schema.isEmpty()) {
            var made = schema(schema);
            var viaProxy = proxied.contains(Link.DATABASE);
            properties.put(
                    "aixin.datasource.host", viaProxy ? proxy(Link.DATABASE).address() : made.host());
            properties.put("aixin.datasource.schema", made.name());
            properties.put("aixin.datasource.password", made.password());
            properties.put("aixin.datasource.migrator-password", made.migratorPassword());
        }
        if (needed.contains(Link.KAFKA)) {
            if (!schema.isEmpty()) {
                // Contexts on different schemas would share the partitions, and each see half of the events.
                properties.put("aixin.consumer-group", schema);
            }
            var viaProxy = proxied.contains(Link.KAFKA);
            properties.put(
                    "spring.kafka.bootstrap-servers",
                    viaProxy ? proxy(Link.KAFKA).address() : kafka().address());
        }
        if (needed.contains(Link.REDIS)) {
            int port = proxied.contains(Link.REDIS) ? proxy(Link.REDIS).port() : redis().port();
            properties.put("spring.data.redis.host", "127.0.0.1");
            // Here everybody is the default user; who may do what is tried where all are started together.
            properties.put("spring.data.redis.username", "");
            properties.put("spring.data.redis.port", Integer.toString(port));
        }
        return properties;
    }

    private static Path directory() {
        if (directory == null) {
            var target = Path.of("target").toAbsolutePath();
            discardThoseOfEarlierRuns(target);
            directory = target.resolve(DIRECTORY + ProcessHandle.current().pid());
            ServerDirectory.discard(directory);
            JvmEnd.run(TestServers::end);
        }
        return directory;
    }

    /** A JVM that was killed could neither end its servers nor delete its data. */
    private static void discardThoseOfEarlierRuns(Path target) {
        if (!Files.isDirectory(target)) {
            return;
        }
        List<Path> left;
        try (var entries = Files.list(target)) {
            left = entries.filter(TestServers::isOfDeadJvm).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        left.forEach(ServerDirectory::discard);
    }

    private static boolean isOfDeadJvm(Path entry) {
        var name = entry.getFileName().toString();
        return name.matches(DIRECTORY + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(DIRECTORY.length())))
                        .isEmpty();
    }

    /** The data are thrown away, so the processes need no time to save them. */
    private static synchronized void end() {
        proxies.values().forEach(FaultProxy::close);
        if (database != null) {
            database.kill();
        }
        if (redis != null) {
            redis.kill();
        }
        if (kafka != null) {
            kafka.stop();
        }
        if (directory != null) {
            ServerDirectory.discard(directory);
        }
    }
}
