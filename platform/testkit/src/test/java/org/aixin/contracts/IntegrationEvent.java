package org.aixin.contracts;

/** Stands in for the real one: the contracts use this module for their tests, so it cannot use them for its own. */
public interface IntegrationEvent {

    String topic();

    String key();

    long version();
}
