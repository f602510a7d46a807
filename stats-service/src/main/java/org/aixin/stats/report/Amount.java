package org.aixin.stats.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aixin.stats.external.ExternalStatView;
import org.jspecify.annotations.Nullable;

/**
 * A number before it is printed.
 *
 * @param value null where nothing can be told
 * @param from the first day that counts; null for what stands on the report's day
 * @param external where it comes from, if not from our records
 */
record Amount(
        Metric metric,
        @Nullable BigDecimal value,
        @Nullable LocalDate from,
        @Nullable ExternalStatView external) {

    /** What somebody else published for the metric. */
    static Amount published(Metric metric, ExternalStatView external) {
        return new Amount(metric, external.value(), null, external);
    }
}
