package org.aixin.testkit.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks for the owner of a topic, and listens to one, in a test of another service. Thread-safe. */
public final class TestTopics implements AutoCloseable {

    private static final int PARTITIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> access;
    private final KafkaProducer<String, byte[]> producer;

    private TestTopics(Map<String, Object> access) {
        this.access = Map.copyOf(access);
        var settings = new HashMap<>(access);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    public static TestTopics on(String bootstrapServers) {
        return as(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** With what a client needs in order to come in. */
    public static TestTopics as(Map<String, Object> access) {
        return new TestTopics(access);
    }

    /** Creates the topics that are missing, as their owner would: compacted, eight partitions. */
    public void create(String... topics) {
        try (var admin = Admin.create(access)) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(Stream.of(topics)
                            .filter(topic -> !existing.contains(topic))
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1)
                                    .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Topics cannot be created", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", stopped);
        }
    }

    /** All there are, but for the broker's own. */
    public List<String> names() {
        try (var admin = Admin.create(access)) {
            return admin.listTopics().names().get().stream().sorted().toList();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Topics cannot be listed", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while listing topics", stopped);
        }
    }

    /** Sends and waits for the broker's word. */
    public void send(String topic, String key, String json) {
        send(new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends anything at all, poison included. */
    public void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take a message of " + message.topic(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", stopped);
        }
    }

    /** Everything that stands in the topic now, oldest first within a partition. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .collect(Collectors.toSet());
            return drained(consumer, partitions);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> drained(
            KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    /**
     * The newest message of that key, as text; waits until there is one.
     *
     * @throws AssertionError when none comes within half a minute
     */
    public String awaitValue(String topic, String key) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = all(topic).stream()
                    .filter(message -> key.equals(message.key()))
                    .reduce((older, newer) -> newer);
            if (found.isPresent()) {
                return new String(found.get().value(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("No message of key " + key + " came to " + topic);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(access, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        producer.close();
    }
}
