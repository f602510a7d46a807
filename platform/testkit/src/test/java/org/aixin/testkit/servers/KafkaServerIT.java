package org.aixin.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.aixin.testkit.servers.FaultProxy.Mode;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
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

    @Test
    void aUserWritesTheOwnTopicsReadsWhatItMayAndNobodyElseIsLetIn() throws Exception {
        var owner = new KafkaUser("owner", "a1", Set.of(TOPIC), Set.of());
        var reader = new KafkaUser("reader", "b2", Set.of(), Set.of(TOPIC));
        try (var server =
                new KafkaServer(directory, 0, KafkaServer.Options.direct().withUsers(List.of(owner, reader)))) {
            server.start();
            createTopic(server.user("owner", "a1"));
            send(server.user("owner", "a1"), "first");
            server.restart();
            send(server.user("owner", "a1"), "second");

            assertThat(read(server.user("reader", "b2"), "reader.notes", 2)).containsExactly("first", "second");
            assertThatThrownBy(() -> send(server.user("reader", "b2"), "forged"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> read(server.user("owner", "a1"), "owner.notes", 1))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> read(server.user("reader", "b2"), "other.notes", 1))
                    .isInstanceOf(GroupAuthorizationException.class);
            assertThatThrownBy(() -> createTopic(server.user("owner", "b2")))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> send(Map.of("bootstrap.servers", server.address()), "from nobody"))
                    .isInstanceOf(Exception.class);
            assertThat(read(server.administrator(), "anybody", 2)).containsExactly("first", "second");
        }
        assertThat(directory.resolve("server.properties")).content().doesNotContain("password");
    }

    @Test
    void aRightThatIsNoLongerGivenIsTakenBack() throws Exception {
        var former = new KafkaUser("owner", "a1", Set.of(TOPIC), Set.of());
        try (var server =
                new KafkaServer(directory, 0, KafkaServer.Options.direct().withUsers(List.of(former)))) {
            server.start();
            createTopic(server.user("owner", "a1"));
        }
        var now = new KafkaUser("owner", "a2", Set.of(), Set.of(TOPIC));
        try (var server =
                new KafkaServer(directory, 0, KafkaServer.Options.direct().withUsers(List.of(now)))) {
            server.start();

            assertThatThrownBy(() -> send(server.user("owner", "a2"), "late"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> createTopic(server.user("owner", "a1")))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static void createTopic(String address) throws Exception {
        createTopic(Map.of("bootstrap.servers", address));
    }

    private static void createTopic(Map<String, Object> access) throws Exception {
        try (var admin = Admin.create(access)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static String clusterId(String address) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void send(String address, String text) throws Exception {
        send(Map.of("bootstrap.servers", address), text);
    }

    private static void send(Map<String, Object> access, String text) throws Exception {
        var settings = new HashMap<>(access);
        settings.putAll(Map.of(
                "max.block.ms",
                3_000,
                "delivery.timeout.ms",
                3_000,
                "request.timeout.ms",
                2_000,
                "linger.ms",
                0,
                // Otherwise whoever writes nothing at all is refused before a topic is named.
                "enable.idempotence",
                false));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", text)).get();
        }
    }

    private static List<String> read(String address, int count) {
        return read(Map.of("bootstrap.servers", address), "reader", count);
    }

    private static List<String> read(Map<String, Object> access, String group, int count) {
        var texts = new ArrayList<String>();
        var settings = new HashMap<>(access);
        settings.putAll(Map.of("group.id", group, "auto.offset.reset", "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
            }
        }
        return texts;
    }
}
