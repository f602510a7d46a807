package org.aixin.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aixin.persistence.lock.LockConnection;
import org.aixin.sample.SampleApplication;
import org.aixin.sample.SampleChanged;
import org.aixin.testkit.Link;
import org.aixin.testkit.RealServers;
import org.aixin.testkit.TestServers;
import org.aixin.testkit.events.TestTopics;
import org.aixin.testkit.servers.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing that was committed is ever lost on its way to Kafka, and nothing that was not ever arrives. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.name=sample-service")
@RealServers(
        schema = "relay",
        needs = {Link.DATABASE, Link.KAFKA},
        proxied = Link.KAFKA)
class RelayIT {

    private static final int WRITERS = 8;
    private static final int EVENTS_PER_WRITER = 60;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxMapper rows;

    @Autowired
    OutboxRelay relay;

    @Autowired
    OutboxSignal signal;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    KafkaAdmin admin;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    TestTopics topics;

    final AtomicLong ids = new AtomicLong(System.nanoTime());

    @BeforeEach
    void anEmptyOutbox() {
        topics = TestTopics.on(TestServers.kafka().address());
        await().until(() -> rows.waiting(Outbox.SHARDS).isEmpty());
    }

    @AfterEach
    void theRelayOfTheServiceRunsAgain() {
        topics.close();
        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.PASS);
        relay.start();
    }

    @Test
    void anEventThatWasCommittedReachesKafka() {
        var id = ids.incrementAndGet();
        commit(id, 1);

        assertThat(topics.awaitValue(SampleChanged.TOPIC, Long.toString(id)))
                .isEqualTo("{\"id\":\"%d\",\"version\":1}".formatted(id));
    }

    @Test
    void anEventIsOnlyTakenInsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.append(new SampleChanged(1, 1)));
    }

    @Test
    void anEventThatWasRolledBackNeverLeaves() {
        var rolledBack = ids.incrementAndGet();
        var committed = ids.incrementAndGet();
        transaction.executeWithoutResult(status -> {
            outbox.append(new SampleChanged(rolledBack, 1));
            status.setRollbackOnly();
        });
        commit(committed, 1);

        topics.awaitValue(SampleChanged.TOPIC, Long.toString(committed));
        assertThat(keysInKafka()).doesNotContain(Long.toString(rolledBack));
    }

    @Test
    void whileKafkaIsAwayEventsWaitAndThenLeaveInOrder() {
        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.DOWN);
        var id = ids.incrementAndGet();
        for (var version = 1; version <= 5; version++) {
            commit(id, version);
        }
        assertThat(rows.waiting(Outbox.SHARDS)).isNotEmpty();

        TestServers.proxy(Link.KAFKA).mode(FaultProxy.Mode.PASS);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(versionsInKafka(id)).endsWith("1", "2", "3", "4", "5"));
    }

    @Test
    void aRelayThatDiedAfterSendingSendsAgainAndLosesNothing() {
        var id = ids.incrementAndGet();
        commit(id, 1);
        topics.awaitValue(SampleChanged.TOPIC, Long.toString(id));
        await().until(() -> rows.waiting(Outbox.SHARDS).isEmpty());

        commit(
                transaction,
                () -> sql.sql("update outbox set published_at = null where msg_key = ?")
                        .param(Long.toString(id))
                        .update());

        await().untilAsserted(() -> assertThat(versionsInKafka(id)).containsExactly("1", "1"));
    }

    @Test
    void noEventOfManyWritersIsLostByOneRelay() throws Exception {
        assertThat(lostBy(rows, 1)).isEmpty();
    }

    @Test
    void noEventIsLostByTwoRelaysAtOnce() throws Exception {
        assertThat(lostBy(rows, 2)).isEmpty();
    }

    @Test
    void theCheckNoticesARelayThatReadsByIdCursor() throws Exception {
        assertThat(lostBy(byIdCursor(rows), 1)).isNotEmpty();
    }

    /**
     * Lets transactions of different length commit out of the order of their ids while relays run, the very first one
     * only after another of its shard has gone, and tells which committed events never arrived.
     */
    private Set<String> lostBy(OutboxMapper mapper, int relays) throws Exception {
        relay.stop();
        var running = new ArrayList<OutboxRelay>();
        for (var i = 0; i < relays; i++) {
            var one = new OutboxRelay(
                    mapper,
                    kafka,
                    admin,
                    OwnedTopics.of(SampleChanged.TOPIC),
                    new LockConnection(database),
                    signal,
                    "relay-it");
            one.start();
            running.add(one);
        }
        try {
            var committed = overtakeTheFirst();
            awaitTheEndOfEveryShard();
            var missing = new TreeSet<>(committed);
            missing.removeAll(keysInKafka());
            return missing;
        } finally {
            running.forEach(OutboxRelay::stop);
        }
    }

    /** Commits the lowest id last, when a later row of its shard has long been sent. */
    private Set<String> overtakeTheFirst() {
        var first = Long.toString(ids.incrementAndGet());
        var shard = Outbox.shardOf(first);
        return transaction.execute(status -> {
            outbox.append(new SampleChanged(Long.parseLong(first), 1));
            var committed = write();
            await().until(() ->
                    keysInKafka().stream().filter(committed::contains).anyMatch(key -> Outbox.shardOf(key) == shard));
            committed.add(first);
            return committed;
        });
    }

    /** A shard is sent in the order of its ids: once its last row is marked as sent, no earlier one is still to come. */
    private void awaitTheEndOfEveryShard() {
        var last = Stream.generate(ids::incrementAndGet)
                .limit(1000)
                .collect(Collectors.toMap(id -> Outbox.shardOf(Long.toString(id)), id -> id, (one, other) -> other));
        assertThat(last).hasSize(Outbox.SHARDS.size());
        last.values().forEach(id -> commit(id, 1));
        await().until(() -> last.values().stream().allMatch(this::isMarkedAsSent));
    }

    private boolean isMarkedAsSent(long id) {
        return sql.sql("select count(*) from outbox where msg_key = ? and published_at is not null")
                        .param(Long.toString(id))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private Set<String> write() {
        var committed = ConcurrentHashMap.<String>newKeySet();
        var writers = new ArrayList<Callable<Void>>();
        for (var writer = 0; writer < WRITERS; writer++) {
            writers.add(() -> {
                for (var i = 0; i < EVENTS_PER_WRITER; i++) {
                    var id = ids.incrementAndGet();
                    transaction.executeWithoutResult(status -> {
                        outbox.append(new SampleChanged(id, 1));
                        // a transaction takes its time between insert and commit
                        sql.sql("select sleep(?)")
                                .param(ThreadLocalRandom.current().nextInt(20) / 1000.0)
                                .query(Integer.class)
                                .single();
                    });
                    committed.add(Long.toString(id));
                }
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("A writer could not commit", failure);
        } finally {
            threads.shutdown();
        }
        return committed;
    }

    /** The mutant: remembers the highest id it has seen per shard and never looks back. */
    private static OutboxMapper byIdCursor(OutboxMapper real) {
        Map<Integer, Long> cursors = new ConcurrentHashMap<>();
        return (OutboxMapper) Proxy.newProxyInstance(
                OutboxMapper.class.getClassLoader(), new Class<?>[] {OutboxMapper.class}, (proxy, method, args) -> {
                    try {
                        if (!method.getName().equals("unsent")) {
                            return method.invoke(real, args);
                        }
                        var shard = (Integer) args[0];
                        var seen = cursors.getOrDefault(shard, 0L);
                        var unsent = real.unsent(shard, (Integer) args[1]).stream()
                                .filter(row -> row.id() > seen)
                                .toList();
                        unsent.forEach(row -> cursors.merge(shard, row.id(), Math::max));
                        return unsent;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private void commit(long id, long version) {
        commit(transaction, () -> outbox.append(new SampleChanged(id, version)));
    }

    private static void commit(TransactionTemplate transaction, Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private Set<String> keysInKafka() {
        return topics.all(SampleChanged.TOPIC).stream()
                .map(message -> message.key())
                .collect(Collectors.toSet());
    }

    private List<String> versionsInKafka(long id) {
        return topics.all(SampleChanged.TOPIC).stream()
                .filter(message -> message.key().equals(Long.toString(id)))
                .map(message -> new String(message.value(), java.nio.charset.StandardCharsets.UTF_8))
                .map(json -> json.replaceAll(".*\"version\":(\\d+).*", "$1"))
                .toList();
    }
}
