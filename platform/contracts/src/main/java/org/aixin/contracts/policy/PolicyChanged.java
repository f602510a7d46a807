package org.aixin.contracts.policy;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the handbook (政策条目) with its published versions.
 *
 * @param versions the published editions, half-open, without overlap, oldest first
 */
public record PolicyChanged(long id, long version, String code, String category, List<Edition> versions)
        implements IntegrationEvent {

    public static final String TOPIC = "aixin.policy.v1";

    /** @param number counts the editions of the entry from 1 */
    public record Edition(
            int number, LocalDate from, @Nullable LocalDate to) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
