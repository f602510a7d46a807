package org.aixin.persistence.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.contracts.registry.DivisionLevel;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.spans.DivisionTree;
import org.aixin.sample.SampleApplication;
import org.aixin.sample.SampleChanged;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However often and in whatever order events come, a projection ends where its owner stands. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.name=sample-service")
@RealServers(
        schema = "gate",
        needs = {Link.DATABASE, Link.KAFKA})
class VersionGateIT {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Autowired
    VersionGate gate;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DivisionTree divisions;

    @Autowired
    JdbcClient sql;

    final AtomicLong admissions = new AtomicLong();

    @Test
    void aVersionIsAdmittedOnceAndAnOlderOneNever() {
        assertThat(admitted(new SampleChanged(1, 2))).hasSize(1);
        assertThat(admitted(new SampleChanged(1, 2))).isEmpty();
        assertThat(admitted(new SampleChanged(1, 1))).isEmpty();
        assertThat(admitted(new SampleChanged(1, 3))).hasSize(1);
    }

    @Test
    void ofOneBatchOnlyTheNewestVersionOfAKeyCounts() {
        assertThat(admitted(new SampleChanged(2, 1), new SampleChanged(2, 3), new SampleChanged(2, 2)))
                .containsExactly(new SampleChanged(2, 3));
    }

    @Test
    void aRolledBackAdmissionMayComeAgain() {
        transaction.executeWithoutResult(status -> {
            gate.admit(List.of(new SampleChanged(3, 1)));
            status.setRollbackOnly();
        });

        assertThat(admitted(new SampleChanged(3, 1))).hasSize(1);
    }

    @Test
    void twoConsumersNeverAdmitTheSameVersionBoth() throws Exception {
        var events = new ArrayList<SampleChanged>();
        for (var id = 1_000; id < 1_100; id++) {
            events.add(new SampleChanged(id, 1));
        }
        var consumers = new ArrayList<Callable<Void>>();
        for (var consumer = 0; consumer < 4; consumer++) {
            var shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(consumer));
            consumers.add(() -> {
                for (var from = 0; from < shuffled.size(); from += 10) {
                    admissions.addAndGet(
                            admitted(shuffled.subList(from, from + 10).toArray(SampleChanged[]::new))
                                    .size());
                }
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var done : threads.invokeAll(consumers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(admissions).hasValue(100);
    }

    @Test
    void poisonIsParkedAndTheRestGoesOn() {
        try (var topics = TestTopics.on(TestServers.kafka().address())) {
            topics.create(DivisionChanged.TOPIC);
            topics.send(new ProducerRecord<>(
                    DivisionChanged.TOPIC, "620000", "{not json".getBytes(StandardCharsets.UTF_8)));
            topics.send(new ProducerRecord<>(DivisionChanged.TOPIC, "620000", null));
            topics.send(
                    DivisionChanged.TOPIC, "999999", AixinJson.mapper().writeValueAsString(division("620000", null)));
            topics.send(
                    DivisionChanged.TOPIC, "620000", AixinJson.mapper().writeValueAsString(division("620000", null)));
            topics.send(
                    DivisionChanged.TOPIC,
                    "622900",
                    AixinJson.mapper().writeValueAsString(division("622900", "620000")));
        }

        await().untilAsserted(() -> assertThat(divisions.subtree("620000", DAY)).containsExactly("620000", "622900"));
        assertThat(divisions.lineage(List.of("622900")).pathOf("622900", DAY)).containsExactly("620000", "622900");
        await().untilAsserted(() -> assertThat(sql.sql("select count(*) from parked_event")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3));
    }

    private static DivisionChanged division(String code, String parent) {
        return new DivisionChanged(
                code,
                1,
                "名",
                parent == null ? DivisionLevel.PROVINCE : DivisionLevel.PREFECTURE,
                List.of(new DivisionChanged.Span(LocalDate.of(2023, 5, 12), null, parent)),
                List.of());
    }

    private List<SampleChanged> admitted(SampleChanged... events) {
        return transaction.execute(status -> gate.admit(List.of(events)));
    }
}
