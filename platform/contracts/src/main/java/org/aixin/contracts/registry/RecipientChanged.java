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
 * @param mergedInto the one as whom the same person stays in the registry; null of everybody who stands for themselves, and
 *     again once a merger is undone
 */
public record RecipientChanged(
        long id, long version, List<Span> spans, @Nullable MergedInto mergedInto) implements IntegrationEvent {

    public static final String TOPIC = "aixin.recipient.v1";

    /** Of somebody who stands for themselves. */
    public RecipientChanged(long id, long version, List<Span> spans) {
        this(id, version, spans, null);
    }

    /**
     * Two entries turned out to be one person: whatever is known of this one is the other's.
     *
     * @param recipientId who was not merged into anybody in turn
     * @param version the other's, from which on it tells of both
     */
    public record MergedInto(long recipientId, long version) {}

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
