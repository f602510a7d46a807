package org.aixin.stats.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** What one row of a series stands for: {@code month} or {@code year}. */
enum Interval {
    MONTH,
    YEAR;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads it from a query. */
    @Component
    static class Reader implements Converter<String, Interval> {

        @Override
        public Interval convert(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
