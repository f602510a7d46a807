package org.aixin.kernel.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQuery;
import org.aixin.kernel.time.BusinessDays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads days and instants that can be kept, from ISO-8601 text only. Jackson would also take numbers and lists, and whether a number is
 * in seconds or in milliseconds is anybody's guess.
 */
class TimesAsText extends SimpleModule {

    TimesAsText() {
        super("times-as-text");
        add(Instant.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME, Instant::from);
        add(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from);
        add(LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from);
    }

    private <T> void add(Class<T> type, DateTimeFormatter format, TemporalQuery<T> query) {
        addDeserializer(type, new Reader<>(type, format, query));
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private final transient DateTimeFormatter format;
        private final transient TemporalQuery<T> query;

        private Reader(Class<T> type, DateTimeFormatter format, TemporalQuery<T> query) {
            super(type);
            this.format = format;
            this.query = query;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return refused(context.handleUnexpectedToken(context.constructType(handledType()), parser));
            }
            var text = parser.getString();
            try {
                var read = format.parse(text);
                if (!BusinessDays.areKept(read.get(ChronoField.YEAR))) {
                    throw new DateTimeException("A year that no database keeps");
                }
                return query.queryFrom(read);
            } catch (DateTimeException | ArithmeticException e) {
                return refused(context.handleWeirdStringValue(handledType(), text, "not ISO-8601"));
            }
        }

        @SuppressWarnings("unchecked") // the context has checked that a handler's answer is of the type
        private @Nullable T refused(@Nullable Object instead) {
            return (T) instead;
        }
    }
}
