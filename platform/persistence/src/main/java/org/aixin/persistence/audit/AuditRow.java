package org.aixin.persistence.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.aixin.persistence.crypto.Sm3;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of {@code audit_event}: link number {@code seq} of its writer's chain.
 *
 * @param writer one process at a time, {@code registry-service#0}
 * @param seq from 1, without gaps
 * @param at to the millisecond, as the database keeps it
 */
public record AuditRow(
        String writer,
        long seq,
        long id,
        Instant at,
        String event,
        String result,
        String actor,
        @Nullable String subject,
        @Nullable String source,
        @Nullable String field,
        @Nullable String purpose,
        @Nullable String caseReference,
        @Nullable String detail,
        @Nullable String traceId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The row as text that is the same wherever it is made: fields by name, none that is null, no blanks. */
    String canonical() {
        var fields = new TreeMap<String, Object>();
        fields.put("writer", writer);
        fields.put("seq", seq);
        fields.put("id", Long.toString(id));
        fields.put("at", MILLIS.format(at));
        fields.put("event", event);
        fields.put("result", result);
        fields.put("actor", actor);
        put(fields, "subject", subject);
        put(fields, "source", source);
        put(fields, "field", field);
        put(fields, "purpose", purpose);
        put(fields, "caseReference", caseReference);
        put(fields, "detail", detail);
        put(fields, "traceId", traceId);
        return JSON.writeValueAsString(fields);
    }

    private static void put(TreeMap<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** The link: HMAC-SM3 over the hash of the row before and this row. */
    byte[] hashAfter(byte[] previous, SecretKey key) {
        var text = canonical().getBytes(StandardCharsets.UTF_8);
        var linked = new byte[previous.length + text.length];
        System.arraycopy(previous, 0, linked, 0, previous.length);
        System.arraycopy(text, 0, linked, previous.length, text.length);
        return Sm3.mac(key, linked);
    }

    AuditRow at(String chain, long number) {
        return new AuditRow(
                chain,
                number,
                id,
                at,
                event,
                result,
                actor,
                subject,
                source,
                field,
                purpose,
                caseReference,
                detail,
                traceId);
    }
}
