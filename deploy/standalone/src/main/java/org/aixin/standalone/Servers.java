package org.aixin.standalone;

import java.util.List;
import org.aixin.testkit.servers.DatabaseServer;
import org.aixin.testkit.servers.KafkaServer;
import org.aixin.testkit.servers.MariaDbServer;
import org.aixin.testkit.servers.RedisServer;
import org.aixin.testkit.servers.Server;

/** The three servers under the data directory. */
public final class Servers {

    private final MariaDbServer database;
    private final RedisServer redis;
    private final KafkaServer kafka;

    Servers(DataDirectory data, PortPlan ports, boolean proxied, Tuning tuning) {
        var schemas = data.secrets().schemas();
        this.database = new MariaDbServer(
                data.server("MariaDB"),
                ports.mariadb(),
                new DatabaseServer.Options(tuning.bufferPoolMegabytes(), tuning.durable(), tuning.durable(), schemas));
        this.redis = new RedisServer(
                data.server("Redis"), ports.redis(), new RedisServer.Options(true, tuning.redisMegabytes()));
        this.kafka = new KafkaServer(
                data.server("Kafka"),
                ports.kafka(),
                proxied ? KafkaServer.Options.behindProxy() : KafkaServer.Options.direct());
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

    /** In the order in which they start. */
    List<Server> all() {
        return List.of(database, redis, kafka);
    }
}
