package org.aixin.contracts.registry;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/**
 * A cadre (结对干部).
 *
 * @param spans which unit, level and rank held from which day, half-open, without overlap, oldest first; days after the
 *     cadre left stand in a span with {@code active = false}
 */
public record CadreChanged(long id, long version, List<Span> spans) implements IntegrationEvent {

    public static final String TOPIC = "aixin.cadre.v1";

    public record Span(
            LocalDate from, @Nullable LocalDate to, long unitId, CadreLevel level, CadreRank rank, boolean active) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
