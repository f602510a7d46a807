package org.aixin.registry.benefit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.IfMatch;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.Notes;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.household.Households;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What offices say about benefits by hand. They put right what an office said; what an agency or a list said is put right
 * by the next one that says it.
 */
@Service
class BenefitDesk {

    private final BenefitMapper rows;
    private final BenefitJournal journal;
    private final Amendments people;
    private final Recipients files;
    private final Households households;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher moves;

    BenefitDesk(
            BenefitMapper rows,
            BenefitJournal journal,
            Amendments people,
            Recipients files,
            Households households,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher moves) {
        this.rows = rows;
        this.journal = journal;
        this.people = people;
        this.files = files;
        this.households = households;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.moves = moves;
    }

    /** @throws NotFound if there is no such person, or none that the caller may see */
    @Transactional
    public void enterForPerson(long recipientId, EnterBenefit said) {
        checkCaller(said.note());
        var file = people.hold(recipientId);
        refuseHiddenChild(file);
        enter(Beneficiary.recipient(recipientId, file.divisionCode()), said, new Problems());
    }

    /** @throws NotFound if there is no such household, or none that the caller may see */
    @Transactional
    public void enterForHousehold(long householdId, EnterBenefit said) {
        checkCaller(said.note());
        // Held, so that it does not go up in another one meanwhile and leave behind what is entered here.
        var household = households.hold(Set.of(householdId)).get(householdId);
        if (household == null || household.mergedInto() != null) {
            throw new NotFound();
        }
        var problems = new Problems();
        if (!said.programme().isOfHouseholds()) {
            problems.add("programme", "not-of-households");
        }
        enter(Beneficiary.household(householdId, household.divisionCode()), said, problems);
    }

    /** Answers whom it is about. */
    @Transactional
    public Beneficiary correct(long id, IfMatch expected, CorrectBenefit said) {
        var known = held(id, expected, said.note());
        var problems = new Problems();
        said.terms().check(known.programme(), "", clock, problems);
        refuseOverlap(known, said.terms(), problems);
        problems.refuseIfAny();
        return changed(
                known.on(said.terms(), known.reporter()),
                BenefitAction.CORRECTED,
                BenefitEvent.BENEFIT_CORRECTED,
                said.note());
    }

    /** Answers whom it is about. */
    @Transactional
    public Beneficiary end(long id, IfMatch expected, EndBenefit said) {
        var known = held(id, expected, said.note());
        var terms = known.terms().endedWith(said.lastMonth());
        var problems = new Problems();
        terms.check(known.programme(), "", clock, problems);
        refuseOverlap(known, terms, problems);
        problems.refuseIfAny();
        return changed(known.on(terms, known.reporter()), BenefitAction.ENDED, BenefitEvent.BENEFIT_ENDED, said.note());
    }

    /** Answers whom it was about. */
    @Transactional
    public Beneficiary withdraw(long id, IfMatch expected, WithdrawBenefit said) {
        var known = held(id, expected, said.note());
        return changed(known.taken(), BenefitAction.WITHDRAWN, BenefitEvent.BENEFIT_WITHDRAWN, said.note());
    }

    private void enter(Beneficiary whom, EnterBenefit said, Problems problems) {
        var enrolment =
                BenefitEnrolment.said(ids.next(), BenefitSource.TOWNSHIP, said.programme(), whom, said.terms(), null);
        said.terms().check(said.programme(), "", clock, problems);
        refuseOverlap(enrolment, said.terms(), problems);
        problems.refuseIfAny();
        journal.add(enrolment, BenefitAction.ENTERED, said.note());
        told(enrolment, BenefitEvent.BENEFIT_ENTERED);
    }

    private Beneficiary changed(
            BenefitEnrolment next, BenefitAction action, BenefitEvent event, @Nullable Sensitive note) {
        journal.change(next, action, note);
        told(next, event);
        return next.whom();
    }

    private void told(BenefitEnrolment enrolment, BenefitEvent event) {
        var note = AuditNote.of(event).saying(enrolment.programme() + " benefit-enrolment:" + enrolment.id());
        var recipientId = enrolment.recipientId();
        audit.append(
                recipientId == null
                        ? note.about("benefit-enrolment", enrolment.id())
                        : note.about("recipient", recipientId));
        moves.publishEvent(new BenefitsMoved(recipientId == null ? List.of() : List.of(recipientId), List.of()));
    }

    /** The same source says one thing about one month. */
    private void refuseOverlap(BenefitEnrolment enrolment, BenefitTerms terms, Problems problems) {
        overlapping(
                enrolment,
                terms,
                rows.said(enrolment.source(), Set.of(enrolment.whom().key())),
                "",
                problems);
    }

    /** @param prefix of the field, as of one row of many */
    static void overlapping(
            BenefitEnrolment enrolment,
            BenefitTerms terms,
            Collection<BenefitEnrolment> others,
            String prefix,
            Problems problems) {
        others.stream()
                .filter(one -> one.id() != enrolment.id()
                        && one.programme() == enrolment.programme()
                        && one.terms().overlaps(terms))
                .findFirst()
                .ifPresent(one -> problems.add(prefix + "firstMonth", "benefit-overlaps", one.firstMonth()));
    }

    private BenefitEnrolment held(long id, IfMatch expected, @Nullable Sensitive note) {
        checkCaller(note);
        var known = rows.lock(id);
        if (known == null) {
            throw new NotFound();
        }
        if (known.recipientId() != null) {
            refuseHiddenChild(files.file(known.recipientId()).orElseThrow(NotFound::new));
        }
        expected.check(known.version());
        if (known.source() != BenefitSource.TOWNSHIP) {
            throw BenefitRefused.ofAnotherSource();
        }
        if (known.withdrawn()) {
            throw BenefitRefused.withdrawn();
        }
        return known;
    }

    private void refuseHiddenChild(PersonalFile file) {
        if (file.isUnderFourteen(BusinessDays.today(clock))
                && !Callers.current().may(Permissions.CHILD_DATA)) {
            throw BenefitRefused.childData();
        }
    }

    private static void checkCaller(@Nullable Sensitive note) {
        Callers.current().require(Permissions.CHANGE);
        Notes.checkSaid(note);
    }
}
