package org.aixin.pairing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.contracts.pairing.PairingEndReason;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.persistence.spans.RecipientNode;
import org.jspecify.annotations.Nullable;

/**
 * A cadre cares for a household from a day on; the row of table {@code pairing}. It is begun and ended, never edited:
 * another cadre, or other people, make another pairing.
 *
 * @param toDay the first day on which it no longer holds, null while it is active
 * @param divisionCode the household's, with the cadre's {@code unitId}, as of now
 */
record Pairing(
        long id,
        long version,
        long cadreId,
        long householdId,
        Covered covered,
        PairingTitle title,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable PairingEndReason endReason,
        String divisionCode,
        long unitId) {

    /** The mobilisation meeting with which the programme began. */
    static final LocalDate PROGRAMME_BEGAN = LocalDate.of(2023, 5, 12);

    /** @throws Invalid naming every field that does not fit the circumstances */
    static Pairing begin(long id, PairHousehold asked, Circumstances around, LocalDate asOf) {
        var wrong = new ArrayList<FieldProblem>();
        if (asked.from().isAfter(asOf)) {
            wrong.add(FieldProblem.of("from", "in-future", asOf));
        }
        if (asked.from().isBefore(PROGRAMME_BEGAN)) {
            wrong.add(FieldProblem.of("from", "before-programme", PROGRAMME_BEGAN));
        }
        var cadre = around.cadre();
        if (cadre == null || !cadre.active()) {
            wrong.add(FieldProblem.of("cadreId", "not-active-cadre"));
        }
        if (around.people().isEmpty()) {
            wrong.add(FieldProblem.of("householdId", "nobody-in-household"));
        }
        var covered = covered(asked.recipientIdsOrAll(), around.people(), wrong);
        if (cadre == null || !wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Pairing(
                id,
                1,
                asked.cadreId(),
                asked.householdId(),
                covered,
                titleOf(asked, around),
                asked.from(),
                null,
                null,
                around.people().get(0).divisionCode(),
                cadre.unitId());
    }

    private static Covered covered(List<Long> asked, List<RecipientNode> people, List<FieldProblem> wrong) {
        var known = people.stream().map(RecipientNode::recipientId).collect(Collectors.toSet());
        if (!known.isEmpty()) {
            for (var i = 0; i < asked.size(); i++) {
                if (!known.contains(asked.get(i))) {
                    wrong.add(FieldProblem.of("recipientIds[" + i + "]", "not-in-household"));
                }
            }
        }
        return Covered.of(asked.isEmpty() ? known : asked);
    }

    /** 爱心爸妈 are leading cadres to children without parents; everybody else is 爱心家人. */
    private static PairingTitle titleOf(PairHousehold asked, Circumstances around) {
        if (asked.title() != null) {
            return asked.title();
        }
        return around.cadreIsLeading() && around.childWithoutParents()
                ? PairingTitle.LOVE_PARENT
                : PairingTitle.LOVE_FAMILY;
    }

    /**
     * The next version, which holds no longer.
     *
     * @throws PairingEnded when it ended before
     * @throws Invalid when the day does not fit
     */
    Pairing ended(EndPairing command, LocalDate asOf) {
        if (toDay != null) {
            throw new PairingEnded(toDay);
        }
        var to = command.to();
        if (to.isBefore(fromDay)) {
            throw new Invalid(FieldProblem.of("to", "ends-before-start", fromDay));
        }
        // Today may be the last day, hence tomorrow. An end further off would leave the household without a successor.
        var tomorrow = asOf.plusDays(1);
        if (to.isAfter(tomorrow)) {
            throw new Invalid(FieldProblem.of("to", "in-future", tomorrow));
        }
        return new Pairing(
                id,
                version + 1,
                cadreId,
                householdId,
                covered,
                title,
                fromDay,
                to,
                command.endReason(),
                divisionCode,
                unitId);
    }

    /** The next version, which covers these: somebody of them is known by another id as well. */
    Pairing covering(Collection<Long> people) {
        return new Pairing(
                id,
                version + 1,
                cadreId,
                householdId,
                Covered.of(people),
                title,
                fromDay,
                toDay,
                endReason,
                divisionCode,
                unitId);
    }

    /** The next version, which goes on as if it had never ended. */
    Pairing reopened() {
        return new Pairing(
                id, version + 1, cadreId, householdId, covered, title, fromDay, null, null, divisionCode, unitId);
    }

    /** Whether this is what was asked for, whatever became of it since. */
    boolean begunAs(PairHousehold asked) {
        return cadreId == asked.cadreId()
                && householdId == asked.householdId()
                && fromDay.equals(asked.from())
                && (asked.title() == null || title == asked.title())
                && (asked.recipientIdsOrAll().isEmpty() || covered.equals(Covered.of(asked.recipientIdsOrAll())));
    }

    PairingStatus status() {
        return toDay == null ? PairingStatus.ACTIVE : PairingStatus.ENDED;
    }

    PairingChanged changed() {
        return new PairingChanged(
                id, version, cadreId, householdId, covered.recipientIds(), title, fromDay, toDay, endReason);
    }
}
