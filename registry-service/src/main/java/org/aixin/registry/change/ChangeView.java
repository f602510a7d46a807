package org.aixin.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.registry.division.DivisionName;
import org.aixin.registry.person.PersonalField;
import org.jspecify.annotations.Nullable;

/**
 * A change as an office sees it: personal values masked, of a child that the caller has nothing to do with left out.
 *
 * @param from the first day on which it holds
 * @param division where the person is in care
 * @param note what the proposer adds
 * @param decidedBy who confirmed, refused or withdrew it; null while it is open, and where it held at once
 * @param reason why it was refused
 * @param recipientVersion the version of the person that was looked at
 * @param currentVersion the person's version now, of an open change; another one than was looked at is told at the
 *     confirmation, which then names it
 * @param resultVersion the person's version that came of it
 * @param confirmation which offices may decide: that of the township or above, that of the county or above
 * @param mayDecide whether the caller may
 * @param mayWithdraw whether it is the caller's own, and open
 * @param revealable which of the proposed values the caller may ask for in the clear, to decide
 */
record ChangeView(
        long id,
        long version,
        ChangeType type,
        ChangeState state,
        LocalDate from,
        ChangedPerson person,
        DivisionName division,
        List<Difference> differences,
        @Nullable String note,
        ChangeParty proposedBy,
        Instant proposedAt,
        @Nullable ChangeParty decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Long recipientVersion,
        @Nullable Long currentVersion,
        @Nullable Long resultVersion,
        Confirmation confirmation,
        boolean mayDecide,
        boolean mayWithdraw,
        List<PersonalField> revealable) {

    /**
     * Of whom.
     *
     * @param id null for an entry that has not taken effect
     * @param name masked; null where it may not be told, or the person is elsewhere by now
     */
    record ChangedPerson(@Nullable Long id, @Nullable String name, boolean childDataHidden) {}

    /** @param name of an account's user or a cadre */
    record ChangeParty(String actor, @Nullable String name) {}

    /**
     * One field.
     *
     * @param before masked, a code, or of a division its name; null where there was nothing, or it may not be told
     */
    record Difference(
            ChangeField field,
            @Nullable String before,
            @Nullable String after) {}
}
