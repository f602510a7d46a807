package org.aixin.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aixin.testkit.servers.DatabaseServer;
import org.aixin.testkit.servers.KafkaServer;
import org.aixin.testkit.servers.MariaDbServer;
import org.aixin.testkit.servers.RedisServer;
import org.aixin.testkit.servers.Server;
import org.apache.kafka.clients.CommonClientConfigs;

/** The three servers under the data directory. */
public final class Servers {

    private final MariaDbServer database;
    private final RedisServer redis;
    private final KafkaServer kafka;

    Servers(DataDirectory data, PortPlan ports, boolean proxied, Tuning tuning) {
        var secrets = data.secrets();
        this.database = new MariaDbServer(
                data.server("MariaDB"),
                ports.mariadb(),
                new DatabaseServer.Options(
                        tuning.bufferPoolMegabytes(), tuning.durable(), tuning.durable(), secrets.schemas()));
        this.redis = new RedisServer(
                data.server("Redis"),
                ports.redis(),
                new RedisServer.Options(true, tuning.redisMegabytes(), secrets.redisUsers()));
        this.kafka = new KafkaServer(
                data.server("Kafka"), ports.kafka(), new KafkaServer.Options(proxied, secrets.kafkaUsers()));
    }

    public MariaDbServer database() {
        return database;
    }

    public RedisServer redis() {
        return redis;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    /**
     * What a deployable is told that may do in Redis and Kafka whatever it likes: for measurements, which have groups and
     * keys of their own.
     */
    public Map<String, String> asAdministrator() {
        var settings = new HashMap<String, String>();
        settings.put("spring.data.redis.url", redis.administratorUri());
        kafka.administrator().forEach((name, value) -> {
            if (!name.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
                settings.put("spring.kafka.properties." + name, value.toString());
            }
        });
        return settings;
    }

    /** In the order in which they start. */
    List<Server> all() {
        return List.of(database, redis, kafka);
    }
}
