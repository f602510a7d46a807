package org.aixin.registry.duplicate;

import java.time.Instant;
import java.util.List;
import org.aixin.kernel.caller.Caller;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Two entries that are to be one person, from what somebody proposed to what became of it; the row of table
 * {@code person_merger}. Immutable.
 *
 * @param taken names of {@link TakenField}, separated by commas
 * @param replaced what was said of who stays, before and after; null where nothing became different
 * @param trace how who goes was in care; null until it holds
 */
record PersonMerger(
        long id,
        long version,
        long lookAlikeId,
        long keptId,
        long goneId,
        MergerState state,
        String taken,
        @Nullable Sealed replaced,
        @Nullable String trace,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    static final String REPLACED = "person_merger.replaced";
    static final long FIRST = 1;

    static PersonMerger proposed(
            long id, long lookAlike, long kept, long gone, List<TakenField> taken, Caller by, Instant at) {
        return new PersonMerger(
                id,
                FIRST,
                lookAlike,
                kept,
                gone,
                MergerState.PROPOSED,
                TakenField.asText(taken),
                null,
                null,
                by.subject(),
                at,
                null,
                null,
                null,
                null);
    }

    List<TakenField> takenFields() {
        return TakenField.parse(taken);
    }

    boolean isBy(Caller caller) {
        return proposedBy.equals(caller.subject());
    }

    PersonMerger effective(@Nullable Sealed fields, String cares, Caller by, Instant at) {
        return new PersonMerger(
                id,
                version + 1,
                lookAlikeId,
                keptId,
                goneId,
                MergerState.EFFECTIVE,
                taken,
                fields,
                cares,
                proposedBy,
                proposedAt,
                by.subject(),
                at,
                null,
                null);
    }

    PersonMerger closed(MergerState end, Caller by, Instant at) {
        return new PersonMerger(
                id,
                version + 1,
                lookAlikeId,
                keptId,
                goneId,
                end,
                taken,
                null,
                null,
                proposedBy,
                proposedAt,
                by.subject(),
                at,
                null,
                null);
    }

    PersonMerger undone(Caller by, Instant at) {
        return new PersonMerger(
                id,
                version + 1,
                lookAlikeId,
                keptId,
                goneId,
                MergerState.UNDONE,
                taken,
                replaced,
                trace,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                by.subject(),
                at);
    }
}
