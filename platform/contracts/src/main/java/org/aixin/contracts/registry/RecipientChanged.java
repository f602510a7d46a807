package org.aixin.contracts.registry;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.contracts.RecipientCategory;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of care (关爱对象).
 *
 * @param spans household, place, category and status from which day, half-open, without overlap, oldest first
 */
public record RecipientChanged(long id, long version, List<Span> spans) implements IntegrationEvent {

    public static final String TOPIC = "aixin.recipient.v1";

    /**
     * @param divisionCode the village (12 digits), or the township where no village is known
     * @param category the one primary category under which the person is counted
     * @param tags further categories that hold as well, never counted
     */
    public record Span(
            LocalDate from,
            @Nullable LocalDate to,
            long householdId,
            String divisionCode,
            RecipientCategory category,
            List<RecipientCategory> tags,
            RecipientStatus status) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return Long.toString(id);
    }
}
