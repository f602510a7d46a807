package org.aixin.registry.regrouping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.registry.RegroupingKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of a household.
 *
 * @param goesOn whether this one is the household that goes on: the other one went up in it, or came of it; else it is the
 *     other way round
 * @param otherId the other household
 * @param people who moved between them, as far as the caller sees them
 * @param peopleInAll how many moved
 * @param sameCadre of a split, whether one cadre was to care for both
 * @param name of the account's user, where it was one
 */
record RegroupingView(
        long id,
        RegroupingKind kind,
        boolean goesOn,
        LocalDate from,
        long otherId,
        List<Movers.Mover> people,
        int peopleInAll,
        boolean sameCadre,
        String actor,
        @Nullable String name,
        Instant at) {}
