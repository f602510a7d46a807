package org.aixin.persistence.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    static final int SHARDS = 8;

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
        rows.insert(
                bytes(UUID.randomUUID()),
                shardOf(event.key()),
                event.topic(),
                event.key(),
                event.getClass().getSimpleName(),
                json.writeValueAsBytes(event));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }

    static int shardOf(String key) {
        var crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % SHARDS);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
