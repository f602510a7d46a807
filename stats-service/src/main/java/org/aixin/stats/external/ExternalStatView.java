package org.aixin.stats.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure of others, as it is told.
 *
 * @param division the place; null for figures about a unit
 * @param unit in which the value is meant, as printed
 */
public record ExternalStatView(
        long id,
        String metric,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String division,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long unitId,
        @Nullable Integer year,
        LocalDate asOf,
        BigDecimal value,
        String unit,
        String source,
        String note,
        Instant recordedAt,
        long version) {

    static ExternalStatView of(ExternalStat stat) {
        return new ExternalStatView(
                stat.id(),
                stat.metric(),
                stat.unitId() == null ? stat.divisionCode() : null,
                stat.unitId(),
                stat.year(),
                stat.asOf(),
                stat.value(),
                stat.unit(),
                stat.source(),
                stat.note(),
                stat.recordedAt(),
                stat.version());
    }
}
