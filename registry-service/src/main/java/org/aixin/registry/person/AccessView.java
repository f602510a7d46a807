package org.aixin.registry.person;

import java.time.Instant;
import org.aixin.persistence.audit.AuditResult;
import org.aixin.persistence.audit.AuditRow;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a field of a person.
 *
 * @param actorName of an account's user or a cadre; null for others
 * @param reason why it was refused, a code
 */
record AccessView(
        long id,
        Instant at,
        String actor,
        @Nullable String actorName,
        PersonEvent event,
        AuditResult result,
        @Nullable PersonalField field,
        @Nullable RevealPurpose purpose,
        @Nullable String caseReference,
        @Nullable String reason) {

    static AccessView of(AuditRow row, @Nullable String actorName) {
        var result = AuditResult.valueOf(row.result());
        return new AccessView(
                row.id(),
                row.at(),
                row.actor(),
                actorName,
                PersonEvent.valueOf(row.event()),
                result,
                row.field() == null ? null : PersonalField.valueOf(row.field()),
                row.purpose() == null ? null : RevealPurpose.valueOf(row.purpose()),
                row.caseReference(),
                result == AuditResult.OK ? null : row.detail());
    }
}
