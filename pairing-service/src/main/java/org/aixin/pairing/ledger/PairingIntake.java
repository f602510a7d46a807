package org.aixin.pairing.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.pairing.place.Places;
import org.aixin.persistence.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes new pairings into the ledger, all of a command or none, with the events that tell of them. */
@Component
class PairingIntake {

    private final PairingMapper pairings;
    private final CircumstancesFinder circumstances;
    private final Places places;
    private final Outbox outbox;
    private final Clock clock;

    PairingIntake(
            PairingMapper pairings, CircumstancesFinder circumstances, Places places, Outbox outbox, Clock clock) {
        this.pairings = pairings;
        this.circumstances = circumstances;
        this.places = places;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The pairings of the rows, in their order; those that were begun before, with the same content, as they stand.
     *
     * @throws Invalid naming every row that does not fit
     * @throws AlreadyPaired naming every household and person who would have two cadres
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Pairing> take(List<PairingRow> rows) {
        var wrong = new ArrayList<FieldProblem>();
        var stored = known(rows, wrong);
        var fresh = rows.stream().filter(row -> !stored.containsKey(row.id())).toList();
        var begun = begin(fresh, wrong);
        refuseIf(wrong);
        if (!begun.isEmpty()) {
            refusePaired(fresh, begun);
            store(begun.values());
            refuseOverlaps(fresh, begun.keySet());
            stored.putAll(begun);
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(stored.get(row.id())))
                .toList();
    }

    private Map<Long, Pairing> known(List<PairingRow> rows, List<FieldProblem> wrong) {
        var stored =
                new HashMap<>(pairings.known(rows.stream().map(PairingRow::id).collect(toSet())).stream()
                        .collect(toMap(Pairing::id, identity())));
        var met = new HashSet<Long>();
        for (var row : rows) {
            var before = stored.get(row.id());
            if (!met.add(row.id())) {
                wrong.add(row.problem("id", "id-twice"));
            } else if (before != null && !before.begunAs(row.asked())) {
                wrong.add(row.problem("id", "id-taken"));
            }
        }
        return stored;
    }

    private Map<Long, Pairing> begin(List<PairingRow> rows, List<FieldProblem> wrong) {
        var begun = new HashMap<Long, Pairing>();
        if (rows.isEmpty()) {
            return begun;
        }
        var today = BusinessDays.today(clock);
        var asked = rows.stream().map(PairingRow::asked).toList();
        var around = circumstances.around(asked);
        var within = circumstances.withinScope(
                asked.stream().map(PairHousehold::householdId).collect(toSet()));
        for (var row : rows) {
            if (!within.contains(row.asked().householdId())) {
                wrong.add(row.problem("householdId", "unknown-household"));
                continue;
            }
            try {
                begun.put(row.id(), Pairing.begin(row.id(), row.asked(), around.apply(row.asked()), today));
            } catch (Invalid refused) {
                refused.errors().forEach(error -> wrong.add(row.placed(error)));
            }
        }
        return begun;
    }

    /** The database would refuse them as well, but one at a time and without a name. */
    private void refusePaired(List<PairingRow> rows, Map<Long, Pairing> begun) {
        // People first: whoever pairs the same household meanwhile is then seen with the household, or not at all.
        var people = new HashSet<>(pairings.pairedRecipients(begun.values().stream()
                .flatMap(pairing -> pairing.covered().recipientIds().stream())
                .collect(toSet())));
        var households = new HashSet<>(pairings.pairedHouseholds(
                begun.values().stream().map(Pairing::householdId).collect(toSet())));
        var paired = new ArrayList<FieldProblem>();
        for (var row : rows) {
            var pairing = Objects.requireNonNull(begun.get(row.id()));
            var free = households.add(pairing.householdId());
            var allFree =
                    pairing.covered().recipientIds().stream().map(people::add).reduce(true, Boolean::logicalAnd);
            if (!free) {
                paired.add(row.problem("householdId", AlreadyPaired.HOUSEHOLD));
            } else if (!allFree) {
                paired.add(row.problem("recipientIds", AlreadyPaired.RECIPIENT));
            }
        }
        if (!paired.isEmpty()) {
            throw new AlreadyPaired(paired);
        }
    }

    private void store(Collection<Pairing> begun) {
        // By household, so that two commands about the same households meet in the same order.
        var ordered = begun.stream()
                .sorted((one, other) -> Long.compare(one.householdId(), other.householdId()))
                .toList();
        pairings.insert(ordered, clock.instant(), Callers.current().subject());
        pairings.cover(ordered);
        places.refresh(ordered.stream().map(Pairing::id).toList());
        outbox.append(ordered.stream().map(Pairing::changed).toList());
    }

    /** Asked after the insert, which waited for whoever was just ending the pairing before. */
    private void refuseOverlaps(List<PairingRow> rows, Set<Long> begun) {
        var until = pairings.overlaps(begun).stream()
                .collect(toMap(
                        PairingMapper.Overlap::id,
                        PairingMapper.Overlap::untilDay,
                        (one, other) -> one.isAfter(other) ? one : other));
        refuseIf(rows.stream()
                .filter(row -> until.containsKey(row.id()))
                .map(row -> row.problem("from", "paired-until", Objects.requireNonNull(until.get(row.id()))))
                .toList());
    }

    private static void refuseIf(List<FieldProblem> wrong) {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }
}
