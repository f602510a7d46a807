package org.aixin.persistence.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written down; who did it, when, where and under which trace the trail knows by itself. Holds ids, codes
 * and names of fields, never a value.
 *
 * @param subject whom or what it was about, {@code recipient:123}
 * @param source keyed hash of the address it came from, where that is known
 * @param field the field that was shown, never what stood in it
 * @param purpose a code
 * @param caseReference the case it was done for
 * @param detail codes only
 */
public record AuditNote(
        AuditEvent event,
        AuditResult result,
        @Nullable String subject,
        @Nullable String source,
        @Nullable String field,
        @Nullable String purpose,
        @Nullable String caseReference,
        @Nullable String detail) {

    private static final int LONGEST_DETAIL = 400;

    public AuditNote {
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL);
        }
    }

    public static AuditNote of(AuditEvent event) {
        return new AuditNote(event, AuditResult.OK, null, null, null, null, null, null);
    }

    public AuditNote about(String kind, long id) {
        return about(kind, Long.toString(id));
    }

    /** @param name of what has no number; never a person's */
    public AuditNote about(String kind, String name) {
        return new AuditNote(event, result, kind + ":" + name, source, field, purpose, caseReference, detail);
    }

    public AuditNote from(@Nullable String hashedAddress) {
        return new AuditNote(event, result, subject, hashedAddress, field, purpose, caseReference, detail);
    }

    public AuditNote onField(String name, String why, @Nullable String reference) {
        return new AuditNote(event, result, subject, source, name, why, reference, detail);
    }

    public AuditNote saying(@Nullable String codes) {
        return new AuditNote(event, result, subject, source, field, purpose, caseReference, codes);
    }

    public AuditNote refused() {
        return new AuditNote(event, AuditResult.REFUSED, subject, source, field, purpose, caseReference, detail);
    }
}
