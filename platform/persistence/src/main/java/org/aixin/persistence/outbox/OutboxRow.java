package org.aixin.persistence.outbox;

/** One unsent event. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record OutboxRow(long id, byte[] eventId, String topic, String msgKey, String type, byte[] payload) {}
