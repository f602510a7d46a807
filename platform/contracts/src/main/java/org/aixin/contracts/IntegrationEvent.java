package org.aixin.contracts;

/**
 * The full current state of one aggregate, published whenever it changes.
 *
 * <p>Implementations are records. Delivery is at least once and in any order: a consumer keeps the highest
 * {@link #version()} it has seen per {@link #key()} and ignores the rest.
 */
public interface IntegrationEvent {

    /** The topic; each record also names it once as its constant {@code TOPIC}. */
    String topic();

    /** The aggregate's id as text: the Kafka key, so that compaction keeps the newest state of each aggregate. */
    String key();

    /** Starts at 1 and rises by one with every change of the aggregate. */
    long version();
}
