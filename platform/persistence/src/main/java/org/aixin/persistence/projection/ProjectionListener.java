package org.aixin.persistence.projection;

import java.util.List;
import org.aixin.contracts.IntegrationEvent;

/**
 * Follows a ready-made projection: called in its transaction with the events that were newer than what was known, at
 * most one per aggregate, in key order.
 */
public interface ProjectionListener<E extends IntegrationEvent> {

    /** Which events are listened to. */
    Class<E> type();

    /** Before the rows of these aggregates are replaced: the old state can still be read. */
    default void replacing(List<E> events) {}

    /** After the rows of these aggregates were replaced. */
    void replaced(List<E> events);
}
