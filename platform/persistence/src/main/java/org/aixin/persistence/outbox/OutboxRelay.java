package org.aixin.persistence.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aixin.persistence.lock.LockConnection;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Brings outbox rows to Kafka, at least once, in id order within a shard.
 *
 * <p>Any number of instances may run: a shard is worked on under a named lock, taken for one batch and given back, so
 * the work spreads by itself. A relay that lost its lock unnoticed can only send twice, which every consumer's version
 * guard drops.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long IDLE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long SEND_SECONDS = 15;

    /** So many times as long as a look took is left to the writers before the next. */
    private static final int REST = 2;

    private static final long SHORTEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final OutboxMapper rows;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final OwnedTopics topics;
    private final LockConnection locks;
    private final OutboxSignal signal;
    private final String lockPrefix;
    private volatile @Nullable Thread thread;
    private boolean topicsExist;
    private long restNanos;

    OutboxRelay(
            OutboxMapper rows,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            OwnedTopics topics,
            LockConnection locks,
            OutboxSignal signal,
            String service) {
        this.rows = rows;
        this.kafka = kafka;
        this.admin = admin;
        this.topics = topics;
        this.locks = locks;
        this.signal = signal;
        this.lockPrefix = "aixin:outbox:" + service + ":";
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            var relay = new Thread(this::run, "outbox-relay");
            relay.setDaemon(true);
            thread = relay;
            relay.start();
        }
    }

    private void run() {
        var pause = IDLE_MILLIS;
        while (thread == Thread.currentThread()) {
            try {
                ensureTopics();
                var sent = relayOnce();
                pause = IDLE_MILLIS;
                if (sent == 0) {
                    signal.await(pause);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (Exception failure) {
                log.warn("Outbox cannot be relayed for now, next try in {} ms: {}", pause, reason(failure));
                pause = rest(pause);
            }
        }
    }

    /** Doubles the pause with jitter, so that instances do not come back in step. */
    private long rest(long pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }

    /** A topic is created by its owner and by nobody else; when Kafka is away this is tried again before sending. */
    private void ensureTopics() {
        if (!topicsExist) {
            admin.createOrModifyTopics(topics.asNewTopics());
            topicsExist = true;
        }
    }

    /**
     * Sends what stands unsent in the shards that no other relay works on.
     *
     * @return the number of rows sent
     */
    int relayOnce() throws SQLException, InterruptedException {
        var sent = 0;
        for (var shard : waiting()) {
            var lock = lockPrefix + shard;
            if (locks.tryLock(lock)) {
                try {
                    sent += relay(shard);
                } finally {
                    locks.unlock(lock);
                }
            }
        }
        return sent;
    }

    /**
     * A look is a matter of a millisecond, unless somebody's long snapshot keeps the database from clearing away the
     * index entries of rows that have long been sent. Then it is not repeated at once: most of the time is the writers'.
     */
    private List<Integer> waiting() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(restNanos);
        var began = System.nanoTime();
        var shards = rows.waiting(Outbox.SHARDS).stream()
                .map(OutboxMapper.Waiting::shard)
                .toList();
        var rest = Math.min((System.nanoTime() - began) * REST, LONGEST_REST_NANOS);
        restNanos = rest > SHORTEST_REST_NANOS ? rest : 0;
        return shards;
    }

    private int relay(int shard) throws InterruptedException {
        var batch = rows.unsent(shard, BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        var promises = new ArrayList<CompletableFuture<SendResult<String, byte[]>>>();
        for (var row : batch) {
            promises.add(kafka.send(asRecord(row)));
        }
        var acknowledged = acknowledged(batch, promises);
        if (!acknowledged.isEmpty()) {
            rows.markPublished(acknowledged);
        }
        if (acknowledged.size() < batch.size()) {
            var stuck = batch.get(acknowledged.size());
            rows.countAttempt(stuck.id());
            throw new EventNotSent(stuck.topic(), stuck.msgKey(), stuck.id());
        }
        return acknowledged.size();
    }

    /** The ids before the first failure: what comes after it is sent again, in order. */
    private static List<Long> acknowledged(
            List<OutboxRow> batch, List<CompletableFuture<SendResult<String, byte[]>>> promises)
            throws InterruptedException {
        var ids = new ArrayList<Long>();
        for (var i = 0; i < batch.size(); i++) {
            try {
                promises.get(i).get(SEND_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException failed) {
                log.debug("Kafka did not take outbox row {}", batch.get(i).id(), failed);
                return ids;
            }
            ids.add(batch.get(i).id());
        }
        return ids;
    }

    private static ProducerRecord<String, byte[]> asRecord(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.msgKey(), row.payload());
        message.headers().add("event-id", row.eventId());
        message.headers().add("event-type", row.type().getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static String reason(Exception failure) {
        var root = failure;
        while (root.getCause() instanceof Exception cause) {
            root = cause;
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /** After the web server and the consumers, so that what they committed last still leaves. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void stop() {
        var relay = thread;
        thread = null;
        if (relay != null) {
            signal.raise();
            try {
                relay.join(TimeUnit.SECONDS.toMillis(SEND_SECONDS));
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
            relay.interrupt();
        }
        locks.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
