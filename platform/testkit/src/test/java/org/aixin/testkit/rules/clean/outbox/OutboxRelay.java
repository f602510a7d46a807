package org.aixin.testkit.rules.clean.outbox;

import org.springframework.kafka.core.KafkaTemplate;

public class OutboxRelay {

    private final KafkaTemplate<String, byte[]> kafka;

    public OutboxRelay(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    public void send(String key, byte[] payload) {
        kafka.send("aixin.note.v1", key, payload).join();
    }
}
