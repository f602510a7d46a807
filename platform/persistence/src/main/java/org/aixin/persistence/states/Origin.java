package org.aixin.persistence.states;

import org.aixin.contracts.IntegrationEvent;

/**
 * Where the states of a kind of aggregate come from.
 *
 * @param aggregate its name in the owner's paths
 * @param owner the service, by its name under {@code aixin.urls}
 * @param topic on which the owner publishes them
 */
public record Origin<E extends IntegrationEvent>(String aggregate, String owner, String topic, Class<E> type) {}
