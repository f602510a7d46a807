package org.aixin.measure.stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aixin.measure.MeasureFailed;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where consumers stand in their topics. */
public final class Topics implements AutoCloseable {

    private final Admin admin;
    private final Map<String, List<TopicPartition>> partitions = new ConcurrentHashMap<>();

    /** @param access what a client needs in order to come in */
    Topics(Map<String, Object> access) {
        this.admin = Admin.create(access);
    }

    /** How many messages lie before the group; a group that has never been here has all before it. */
    public long lag(String group, String topic) {
        var stands = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var starts = offsets(topic, OffsetSpec.earliest());
        long lag = 0;
        for (var end : offsets(topic, OffsetSpec.latest()).entrySet()) {
            var stand = stands.get(end.getKey());
            long at = stand == null ? starts.getOrDefault(end.getKey(), 0L) : stand.offset();
            lag += end.getValue() - at;
        }
        return lag;
    }

    /** Puts a group that is not running before about so many of the newest messages of the topic. */
    public void toNewest(String group, String topic, long most) {
        var starts = offsets(topic, OffsetSpec.earliest());
        var ends = offsets(topic, OffsetSpec.latest());
        put(
                group,
                ends.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                end -> Math.max(
                                        starts.getOrDefault(end.getKey(), 0L), end.getValue() - most / ends.size()))));
    }

    /** Puts a group that is not running at the end of the topic. */
    public void toEnd(String group, String topic) {
        put(group, offsets(topic, OffsetSpec.latest()));
    }

    private void put(String group, Map<TopicPartition, Long> offsets) {
        await(admin.alterConsumerGroupOffsets(
                        group,
                        offsets.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue()))))
                .all());
    }

    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec which) {
        var asked = partitions.computeIfAbsent(topic, this::partitions).stream()
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        return await(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private List<TopicPartition> partitions(String topic) {
        var described =
                await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
        return described == null
                ? List.of()
                : described.partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new MeasureFailed("Kafka cannot be asked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasureFailed("Interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
