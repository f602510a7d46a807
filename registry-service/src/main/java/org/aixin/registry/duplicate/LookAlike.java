package org.aixin.registry.duplicate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two people who might be one; the row of table {@code look_alike}. Immutable.
 *
 * @param oneId the smaller of the two ids
 * @param reasons names of {@link AlikeIn}, separated by commas
 * @param mergerId the last merger of them; null where none was ever proposed
 */
record LookAlike(
        long id,
        long version,
        long oneId,
        long otherId,
        LookAlikeState state,
        String reasons,
        Instant foundAt,
        @Nullable Long mergerId) {

    static final long FIRST = 1;

    /** Two people in the order of their ids. */
    record Two(long oneId, long otherId) {

        static Two of(long id, long other) {
            return new Two(Math.min(id, other), Math.max(id, other));
        }
    }

    static LookAlike found(long id, Two two, Collection<AlikeIn> reasons, Instant at) {
        return new LookAlike(id, FIRST, two.oneId(), two.otherId(), LookAlikeState.OPEN, text(reasons), at, null);
    }

    Two two() {
        return new Two(oneId, otherId);
    }

    List<Long> people() {
        return List.of(oneId, otherId);
    }

    Set<AlikeIn> alikeIn() {
        return Arrays.stream(reasons.split(","))
                .filter(reason -> !reason.isEmpty())
                .map(AlikeIn::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlikeIn.class)));
    }

    LookAlike because(Collection<AlikeIn> now) {
        return new LookAlike(id, version + 1, oneId, otherId, state, text(now), foundAt, mergerId);
    }

    LookAlike foundAgain(Collection<AlikeIn> now, Instant at) {
        return new LookAlike(id, version + 1, oneId, otherId, LookAlikeState.OPEN, text(now), at, mergerId);
    }

    LookAlike become(LookAlikeState next) {
        return new LookAlike(id, version + 1, oneId, otherId, next, reasons, foundAt, mergerId);
    }

    LookAlike proposed(long merger) {
        return new LookAlike(id, version + 1, oneId, otherId, LookAlikeState.PROPOSED, reasons, foundAt, merger);
    }

    private static String text(Collection<AlikeIn> reasons) {
        return reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
