package org.aixin.persistence.outbox;

/** Kafka did not acknowledge an event; its row stays unsent and is tried again. */
class EventNotSent extends RuntimeException {

    EventNotSent(String topic, String key, long row) {
        super("Kafka did not acknowledge %s of %s (outbox row %d)".formatted(key, topic, row));
    }
}
