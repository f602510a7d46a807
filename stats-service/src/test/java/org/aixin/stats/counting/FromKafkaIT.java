package org.aixin.stats.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.json.AixinJson;
import org.aixin.stats.CareRecords;
import org.aixin.stats.StatsServiceApplication;
import org.aixin.stats.TestTime;
import org.aixin.stats.World;
import org.aixin.stats.figure.FigureDesk;
import org.aixin.stats.figure.Period;
import org.aixin.stats.figure.Told;
import org.aixin.stats.tree.Node;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** The consumer on a real broker: what comes in goes up, and a delivery whose offset was lost counts once. */
@SpringBootTest(classes = StatsServiceApplication.class, properties = "spring.config.name=stats-service")
@RealServers(schema = "statsbroker")
@Import(TestTime.class)
class FromKafkaIT {

    static final String GROUP = "statsbroker.care-record";

    @Autowired
    KafkaListenerEndpointRegistry consumers;

    @Autowired
    FigureDesk desk;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestTime.MovableClock clock;

    TestTopics topics;

    @BeforeEach
    void topics() {
        clock.set(Instant.parse("2026-11-22T08:00:00Z"));
        // Another test's province may be there in a newer version.
        World.emptyRedis();
        topics = TestTopics.on(TestServers.kafka().address());
        topics.create(
                DivisionChanged.TOPIC,
                UnitChanged.TOPIC,
                CadreChanged.TOPIC,
                RecipientChanged.TOPIC,
                PairingChanged.TOPIC,
                CareRecordChanged.TOPIC);
        send(new DivisionChanged(
                "620000",
                1,
                "甘肃省",
                DivisionLevel.PROVINCE,
                List.of(new DivisionChanged.Span(World.ALWAYS, null, null)),
                List.of()));
        send(new DivisionChanged(
                "622900",
                1,
                "临夏回族自治州",
                DivisionLevel.PREFECTURE,
                List.of(new DivisionChanged.Span(World.ALWAYS, null, "620000")),
                List.of()));
        await().atMost(Duration.ofSeconds(30)).until(() -> told() != null);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aDeliveryWhoseOffsetWasLostAfterTheCommitCountsOnce() throws Exception {
        for (var id = 1; id <= 50; id++) {
            send(CareRecords.contact(id).in("622900").changed());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> contacts() == 50);

        consumers.stop();
        forgetOffsets();
        consumers.start();
        send(CareRecords.contact(51).in("622900").changed());

        await().atMost(Duration.ofSeconds(30)).until(() -> contacts() > 50);
        await().atMost(Duration.ofSeconds(30)).until(this::everythingIsRead);
        assertThat(contacts()).isEqualTo(51);

        send(CareRecords.contact(52).in("622900").changed());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> told().source() == Told.Source.REDIS
                        && told().figures().flows().values().iterator().next().contacts() == 52);
    }

    private void send(IntegrationEvent event) {
        topics.send(event.topic(), event.key(), AixinJson.mapper().writeValueAsString(event));
    }

    private Told told() {
        return desk.current(Node.division("620000"), new Period(2026)).orElse(null);
    }

    private long contacts() {
        return sql.sql("select coalesce(sum(contacts), 0) from flow_division where node = '620000'")
                .query(Long.class)
                .single();
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin admin) throws Exception {
        return admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static void forgetOffsets() throws Exception {
        try (var admin = admin()) {
            var beginnings = IntStream.range(0, 8)
                    .mapToObj(partition -> new TopicPartition(CareRecordChanged.TOPIC, partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
            // The group is empty a moment after its members have gone.
            await().ignoreExceptions()
                    .until(() -> admin.alterConsumerGroupOffsets(GROUP, beginnings)
                                    .all()
                                    .get()
                            == null);
        }
    }

    private boolean everythingIsRead() throws Exception {
        try (var admin = admin()) {
            var read = offsets(admin).values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
            return read == topics.all(CareRecordChanged.TOPIC).size();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestServers.kafka().address()));
    }
}
