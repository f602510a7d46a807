package org.aixin.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.persistence.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * What a cadre proposed, with what became of it.
 *
 * @param said masked
 * @param reason why it was refused
 */
record CorrectionView(
        long id,
        ChangeType type,
        ChangeState state,
        @Nullable Long recipientId,
        LocalDate from,
        List<SaidField> said,
        @Nullable String note,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** @param value masked, or a code; null where it is to be taken away */
    record SaidField(ChangeField field, @Nullable String value) {}

    static CorrectionView of(
            RecipientChange change, Content content, @Nullable Sensitive note, @Nullable Sensitive reason) {
        return new CorrectionView(
                change.id(),
                change.type(),
                change.state(),
                change.recipientId(),
                change.fromDay(),
                content.fields().stream()
                        .map(field -> new SaidField(field, shown(content, field)))
                        .toList(),
                note == null ? null : note.reveal(),
                change.proposedAt(),
                change.decidedAt(),
                reason == null ? null : reason.reveal());
    }

    private static @Nullable String shown(Content content, ChangeField field) {
        var said = content.said(field);
        return said == null ? content.facts().get(field) : field.masked(said);
    }
}
