package org.aixin.contracts.registry;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.jspecify.annotations.Nullable;

/**
 * A node of the division tree.
 *
 * @param code the statistical code, 6 digits down to the county, 9 for a township, 12 for a village; the aggregate's id
 * @param name what it is called last
 * @param spans where the node hung from which day, half-open, without overlap, oldest first
 * @param successions what replaced it on a merge or split, empty while it lives
 */
public record DivisionChanged(
        String code, long version, String name, DivisionLevel level, List<Span> spans, List<Succession> successions)
        implements IntegrationEvent {

    public static final String TOPIC = "aixin.division.v1";

    /**
     * @param parentCode null for the province alone
     * @param name what it was called then; null in events from before names had days, when it was called as it is now
     * @param reportingUnit whether it reported to the province for itself, beside the prefectures, while its figures are
     *     part of theirs; false where an event from before that was told leaves it out
     */
    public record Span(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String parentCode,
            @Nullable String name,
            Boolean reportingUnit) {

        public Span {
            reportingUnit = Boolean.TRUE.equals(reportingUnit);
        }

        /** Of one that reported within what it hung under. */
        public Span(LocalDate from, @Nullable LocalDate to, @Nullable String parentCode, @Nullable String name) {
            this(from, to, parentCode, name, false);
        }

        public Span(LocalDate from, @Nullable LocalDate to, @Nullable String parentCode) {
            this(from, to, parentCode, null);
        }
    }

    /** What it was called in that span. */
    public String nameIn(Span span) {
        return span.name() == null ? name : span.name();
    }

    /** From that day on, {@code successorCode} stands for (a part of) this node. */
    public record Succession(LocalDate from, String successorCode) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return code;
    }
}
