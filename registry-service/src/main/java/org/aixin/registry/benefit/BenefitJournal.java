package org.aixin.registry.benefit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Stale;
import org.aixin.persistence.crypto.FieldCipher;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes enrolments down, each time with the step that led there. */
@Component
class BenefitJournal {

    /** Who does what happens by itself. */
    static final String ITSELF = "service:registry-service";

    private final BenefitMapper rows;
    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;

    BenefitJournal(BenefitMapper rows, FieldCipher cipher, Ids ids, Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    void add(BenefitEnrolment enrolment, BenefitAction action, @Nullable Sensitive note) {
        rows.insertAll(List.of(fresh(enrolment)));
        rows.insertSteps(List.of(step(enrolment, action, Callers.current().subject(), note)));
    }

    /** Many at once, of which nobody notes anything. */
    void add(List<BenefitEnrolment> enrolments, BenefitAction action) {
        if (enrolments.isEmpty()) {
            return;
        }
        var actor = Callers.current().subject();
        rows.insertAll(enrolments.stream().map(BenefitJournal::fresh).toList());
        rows.insertSteps(
                enrolments.stream().map(one -> step(one, action, actor, null)).toList());
    }

    private static BenefitMapper.Fresh fresh(BenefitEnrolment enrolment) {
        return new BenefitMapper.Fresh(enrolment, enrolment.liveKey());
    }

    /** @throws Stale if somebody else was there meanwhile */
    void change(BenefitEnrolment next, BenefitAction action, @Nullable Sensitive note) {
        change(next, action, Callers.current().subject(), note);
    }

    /** @param actor who did it, or that which happened by itself */
    void change(BenefitEnrolment next, BenefitAction action, String actor, @Nullable Sensitive note) {
        if (rows.update(next, next.liveKey()) == 0) {
            throw new Stale();
        }
        rows.insertSteps(List.of(step(next, action, actor, note)));
    }

    /** It is about somebody else from now on; but what its source says of them already is what it said last. */
    void passOn(BenefitEnrolment one, Beneficiary to, BenefitAction why) {
        var saidAlready = rows.said(one.source(), Set.of(to.key())).stream()
                .anyMatch(other ->
                        other.programme() == one.programme() && other.terms().overlaps(one.terms()));
        change(one.of(to, saidAlready), why, ITSELF, null);
    }

    /** It is about whom it was about before they were merged; but what its source says of them by now is what it said last. */
    void giveBack(BenefitEnrolment one, Beneficiary to, boolean withdrawn) {
        var saidAlready = rows.said(one.source(), Set.of(to.key())).stream()
                .anyMatch(other ->
                        other.programme() == one.programme() && other.terms().overlaps(one.terms()));
        change(one.backTo(to, withdrawn || saidAlready), BenefitAction.PERSON_PARTED, ITSELF, null);
    }

    private BenefitMapper.Step step(
            BenefitEnrolment enrolment, BenefitAction action, String actor, @Nullable Sensitive note) {
        var id = ids.next();
        return new BenefitMapper.Step(
                id,
                enrolment.id(),
                enrolment.version(),
                action,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                enrolment.grade(),
                enrolment.firstMonth(),
                enrolment.lastMonth(),
                enrolment.amountFen(),
                note == null ? null : cipher.seal(BenefitMapper.Step.NOTE, id, note));
    }
}
