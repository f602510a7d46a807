package org.aixin.persistence.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are listed.
 *
 * @param since from this moment on
 * @param until and before this one
 * @param events none for all of them
 */
public record AuditFilter(
        @Nullable Instant since,
        @Nullable Instant until,
        Set<String> events,
        @Nullable String actor,
        @Nullable String subject) {

    /** Everything about somebody or something, of some kinds. */
    public static AuditFilter about(String subject, Set<String> events) {
        return new AuditFilter(null, null, events, null, subject);
    }

    /** SQL with its arguments. */
    record Where(String text, Map<String, Object> arguments) {}

    Where where(@Nullable AuditPlace after) {
        var conditions = new ArrayList<String>();
        var arguments = new HashMap<String, Object>();
        if (since != null) {
            conditions.add("at >= :since");
            arguments.put("since", utc(since));
        }
        if (until != null) {
            conditions.add("at < :until");
            arguments.put("until", utc(until));
        }
        if (events.size() == 1) {
            conditions.add("event = :event");
            arguments.put("event", events.iterator().next());
        } else if (!events.isEmpty()) {
            conditions.add("event in (:events)");
            arguments.put("events", events);
        }
        if (actor != null) {
            conditions.add("actor = :actor");
            arguments.put("actor", actor);
        }
        if (subject != null) {
            conditions.add("subject = :subject");
            arguments.put("subject", subject);
        }
        if (after != null) {
            // The first condition is for the index, which no database uses for the second.
            conditions.add("at <= :place and (at < :place or id < :placeId)");
            arguments.put("place", utc(after.at()));
            arguments.put("placeId", after.id());
        }
        return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), arguments);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
