package org.aixin.sample;

import org.aixin.contracts.IntegrationEvent;

/** The state of a sample. */
public record SampleChanged(long id, long version) implements IntegrationEvent {

    public static final String TOPIC = "aixin.sample.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
