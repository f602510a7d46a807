package org.aixin.persistence.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.aixin.contracts.IntegrationEvent;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a change leaves its event: a row in the same transaction, which the {@link OutboxRelay} brings to Kafka. Either
 * both are committed or neither.
 */
public class Outbox {

    static final List<Integer> SHARDS = List.of(0, 1, 2, 3, 4, 5, 6, 7);

    private final OutboxMapper rows;
    private final JsonMapper json;
    private final OutboxSignal signal;

    Outbox(OutboxMapper rows, JsonMapper json, OutboxSignal signal) {
        this.rows = rows;
        this.json = json;
        this.signal = signal;
    }

    /**
     * Appends the event to the running transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(IntegrationEvent event) {
        rows.insert(appended(event));
        wakeAfterCommit();
    }

    /**
     * Appends the events to the running transaction, in their order.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<? extends IntegrationEvent> events) {
        if (!events.isEmpty()) {
            rows.insertAll(events.stream().map(this::appended).toList());
            wakeAfterCommit();
        }
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }

    private OutboxMapper.Appended appended(IntegrationEvent event) {
        return new OutboxMapper.Appended(
                UUID.randomUUID().toString().replace("-", ""),
                shardOf(event.key()),
                event.topic(),
                event.key(),
                event.getClass().getSimpleName(),
                json.writeValueAsString(event));
    }

    static int shardOf(String key) {
        var crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % SHARDS.size());
    }
}
