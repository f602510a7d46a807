package org.aixin.kernel.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A body that is JSON but does not fit, with every place where it does not. */
public class UnreadableBody extends HttpMessageNotReadableException {

    private final transient List<Mismatch> mismatches;
    private final transient @Nullable Object read;

    UnreadableBody(
            List<Mismatch> mismatches, @Nullable Object read, @Nullable Throwable cause, HttpInputMessage message) {
        super("Unreadable: " + mismatches.stream().map(Mismatch::field).toList(), cause, message);
        this.mismatches = List.copyOf(mismatches);
        this.read = read;
    }

    public List<Mismatch> mismatches() {
        return mismatches;
    }

    /** What could be read, with nulls and zeros where it could not; null when reading broke off. */
    public @Nullable Object read() {
        return read;
    }

    /**
     * One field that does not fit.
     *
     * @param code stable; its words stand under {@code field.<code>}
     * @param args placeholders of the words
     */
    public record Mismatch(String field, String code, List<Object> args) {

        /** Something else was expected there. */
        public static Mismatch expected(String field, @Nullable Class<?> type) {
            if (type == null) {
                return new Mismatch(field, "malformed", List.of());
            }
            if (type.isEnum()) {
                var allowed = Arrays.stream(type.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name())
                        .collect(Collectors.joining("、"));
                return new Mismatch(field, "not-one-of", List.of(allowed));
            }
            return new Mismatch(field, code(type), List.of());
        }

        static Mismatch required(String field) {
            return new Mismatch(field, "required", List.of());
        }

        static Mismatch unknown(String field) {
            return new Mismatch(field, "unknown-field", List.of());
        }

        private static String code(Class<?> type) {
            if (type == long.class
                    || type == Long.class
                    || type == int.class
                    || type == Integer.class
                    || type == short.class
                    || type == Short.class) {
                return "expected-integer";
            }
            if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
                return "expected-number";
            }
            if (type == boolean.class || type == Boolean.class) {
                return "expected-boolean";
            }
            if (type == String.class) {
                return "expected-text";
            }
            if (type == LocalDate.class) {
                return "expected-date";
            }
            if (type == YearMonth.class) {
                return "expected-month";
            }
            if (type == Instant.class || type == OffsetDateTime.class) {
                return "expected-instant";
            }
            if (Collection.class.isAssignableFrom(type) || type.isArray()) {
                return "expected-list";
            }
            return type.isRecord() ? "expected-object" : "malformed";
        }
    }
}
