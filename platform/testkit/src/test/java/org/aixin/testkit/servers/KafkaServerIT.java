package org.aixin.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

    private static final String TOPIC = "notes";

    @TempDir
    Path directory;

    @Test
    void recordsAndTheClusterIdSurviveARestart() throws Exception {
        try (var server = new KafkaServer(directory, 0, KafkaServer.Options.direct())) {
            server.start();
            createTopic(server.address());
            send(server.address(), "first");
            var cluster = clusterId(server.address());
            server.restart();
            send(server.address(), "second");

            assertThat(clusterId(server.address())).isEqualTo(cluster);
            assertThat(read(server.address(), 2)).containsExactly("first", "second");
        }
    }

    @Test
    void nobodyMakesATopicByMistypingItsName() {
        try (var server = new KafkaServer(directory, 0, KafkaServer.Options.direct())) {
            server.start();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> send(server.address(), "lost"))
                    .havingCause()
                    .isInstanceOfAny(TimeoutException.class, UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void clientsBehindTheProxyStayBehindTheProxy() throws Exception {
        try (var server = new KafkaServer(directory, 0, KafkaServer.Options.behindProxy());
                var proxy = FaultProxy.on(server.proxyPort(), server.behindProxyPort())) {
            server.start();
            createTopic(proxy.address());
            send(proxy.address(), "through");
            proxy.mode(Mode.DOWN);
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> send(proxy.address(), "refused"));
            proxy.mode(Mode.PASS);

            assertThat(read(proxy.address(), 1)).containsExactly("through");
        }
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheServer() {
        try (var other = new RedisServer(directory.resolve("redis"), 0, RedisServer.Options.forTests());
                var server = new KafkaServer(directory.resolve("kafka"), other.port(), KafkaServer.Options.direct())) {
            other.start();

            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(server::start)
                    .withMessageContaining("Kafka")
                    .withMessageContaining("port " + other.port());
        }
    }

    private static void createTopic(String address) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static String clusterId(String address) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void send(String address, String text) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "max.block.ms",
                        3_000,
                        "delivery.timeout.ms",
                        3_000,
                        "request.timeout.ms",
                        2_000,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", text)).get();
        }
    }

    private static List<String> read(String address, int count) {
        var texts = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "group.id", "reader", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
            }
        }
        return texts;
    }
}
