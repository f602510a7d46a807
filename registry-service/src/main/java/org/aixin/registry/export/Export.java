package org.aixin.registry.export;

import java.time.Instant;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.registry.RecipientStatus;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.crypto.Sealed;
import org.aixin.persistence.spans.UnitTreeKind;
import org.aixin.registry.batch.Permissions;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody asked for as a sheet, and what became of it. The row as it stands; immutable.
 *
 * @param version of the steps that somebody takes
 * @param divisionCode the area that it is of: who may agree to it, and fetch it, has the whole of it
 * @param unitId, tree, category, status the filters of the list; null where it does not matter
 * @param plainFields what is in the clear; none: everything is masked, and it is written while it is fetched
 * @param children whether those under 14 are told of like anybody else
 * @param counted how many rows the list had when it was asked for
 * @param written how many there are in the file; of what is masked, when it was fetched last
 * @param openUntil until when the file may be fetched by whoever asked for that; null when nobody did
 * @param expiresAt when it is over, whatever became of it; null when it is
 */
record Export(
        long id,
        long version,
        ExportKind kind,
        ExportFormat format,
        ExportState state,
        String divisionCode,
        @Nullable Long unitId,
        UnitTreeKind tree,
        @Nullable RecipientCategory category,
        @Nullable RecipientStatus status,
        String plainFields,
        boolean children,
        ExportPurpose purpose,
        String caseReference,
        int counted,
        int written,
        int downloads,
        @Nullable Instant openUntil,
        String createdBy,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Sealed reason,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt) {

    static final String REASON = "export_job.reason";
    static final long FIRST = 1;

    static Export ordered(long id, OrderExport said, int rows, Caller by, Instant now, Instant until) {
        return new Export(
                id,
                FIRST,
                said.kind(),
                said.format(),
                said.plain().isEmpty() ? ExportState.READY : ExportState.WAITING,
                said.division(),
                said.unitId(),
                said.inTree(),
                said.category(),
                said.status(),
                PlainField.text(said.plain()),
                said.withChildren(),
                said.purpose(),
                said.caseReference(),
                rows,
                0,
                0,
                null,
                by.subject(),
                now,
                null,
                null,
                null,
                null,
                until);
    }

    List<PlainField> plain() {
        return PlainField.parse(plainFields);
    }

    boolean isPlain() {
        return !plainFields.isEmpty();
    }

    boolean isBy(Caller caller) {
        return createdBy.equals(caller.subject());
    }

    /** @throws ExportRefused unless it is in that state */
    void requireState(ExportState wanted) {
        if (state != wanted) {
            throw state == ExportState.EXPIRED ? ExportRefused.expired() : ExportRefused.notNow();
        }
    }

    /**
     * What whoever takes it along, and whoever agrees to that, must be trusted with.
     *
     * @throws ExportRefused without the right to know children by name, of what has them
     */
    void requireTrusted(Caller caller) {
        if (children && !caller.may(Permissions.CHILD_DATA)) {
            throw ExportRefused.childData();
        }
    }

    /**
     * Whether that office could agree to it; that it may agree at all, and has the area, was asked before.
     *
     * @throws ExportRefused by whoever ordered it, and for children
     */
    void requireDecider(Caller caller) {
        if (isBy(caller)) {
            throw ExportRefused.own();
        }
        requireTrusted(caller);
    }

    boolean mayBeDecidedBy(Caller caller) {
        return state == ExportState.WAITING
                && caller.may(Permissions.APPROVE_EXPORT)
                && !isBy(caller)
                && (!children || caller.may(Permissions.CHILD_DATA));
    }

    /** What it was, as codes, for the audit. */
    String codes() {
        return "%s %s division:%s%s%s%s%s%s rows=%d"
                .formatted(
                        kind,
                        format,
                        divisionCode,
                        unitId == null ? "" : " unit:" + unitId,
                        category == null ? "" : " " + category,
                        status == null ? "" : " " + status,
                        isPlain() ? " plain=" + plainFields : "",
                        children ? " children" : "",
                        Math.max(counted, written));
    }
}
