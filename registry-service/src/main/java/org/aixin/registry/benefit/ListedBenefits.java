package org.aixin.registry.benefit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aixin.kernel.problem.NotFound;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.registry.batch.CommandRefused;
import org.aixin.registry.batch.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a list that is compared with the register says of benefits, and what is ended because of it. */
@Component
public class ListedBenefits {

    private static final int LONGEST_REPORTER = 80;

    private final BenefitReports reports;
    private final Coverages coverages;
    private final BenefitMapper rows;
    private final BenefitJournal journal;
    private final AuditTrail audit;
    private final ApplicationEventPublisher moves;

    ListedBenefits(
            BenefitReports reports,
            Coverages coverages,
            BenefitMapper rows,
            BenefitJournal journal,
            AuditTrail audit,
            ApplicationEventPublisher moves) {
        this.reports = reports;
        this.coverages = coverages;
        this.rows = rows;
        this.journal = journal;
        this.audit = audit;
        this.moves = moves;
    }

    /**
     * A row of such a list.
     *
     * @param divisionCode where the person lives
     * @param amountFen a month
     */
    public record Said(
            Sensitive name,
            Sensitive idNumber,
            String divisionCode,
            YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            @Nullable Long amountFen) {

        /** The same of somebody who lives there. */
        public Said at(String code) {
            return new Said(name, idNumber, code, firstMonth, lastMonth, amountFen);
        }
    }

    /**
     * Takes over what a list says, all or nothing. Answers the enrolments in the order of the rows; null where none is kept.
     *
     * @param origin whose list it is
     * @throws CommandRefused with everything that stands against the rows
     */
    public List<@Nullable Long> take(String origin, BenefitProgramme programme, List<Said> said) {
        var reporter = origin.length() > LONGEST_REPORTER ? origin.substring(0, LONGEST_REPORTER) : origin;
        var reported = reports.take(said.stream()
                .map(one -> new ReportBenefit(
                        BenefitSource.COMPARISON,
                        reporter,
                        programme,
                        Sensitive.of(one.name().reveal()),
                        Sensitive.of(one.idNumber().reveal()),
                        one.divisionCode(),
                        null,
                        one.firstMonth(),
                        one.lastMonth(),
                        one.amountFen()))
                .toList());
        List<@Nullable Long> enrolments = new ArrayList<>();
        reported.forEach(one -> enrolments.add(one.id()));
        return enrolments;
    }

    /** Everybody in the area who drew the benefit in that month is on the list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String division, BenefitProgramme programme, YearMonth month) {
        coverages.tell(division, new TellCoverage(programme, month));
    }

    /**
     * A benefit is not paid any more, as a list tells and an office confirms; one that would have begun later never ran.
     *
     * @param firstMissing the first month for which it is not paid
     * @throws NotFound if there is no such enrolment, or none that the caller may see
     * @throws BenefitRefused if the agency that grants it says itself how long it runs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long enrolmentId, YearMonth firstMissing, @Nullable Sensitive note) {
        var known = rows.lock(enrolmentId);
        if (known == null) {
            throw new NotFound();
        }
        if (known.source() == BenefitSource.AGENCY) {
            throw BenefitRefused.ofAnotherSource();
        }
        if (known.withdrawn()) {
            throw BenefitRefused.withdrawn();
        }
        var last = firstMissing.minusMonths(1);
        if (known.firstMonth().isAfter(last)) {
            journal.change(known.taken(), BenefitAction.WITHDRAWN, note);
        } else {
            var terms = known.terms().endedWith(last);
            var problems = new Problems();
            BenefitDesk.overlapping(
                    known, terms, rows.said(known.source(), Set.of(known.whom().key())), "", problems);
            problems.refuseIfAny();
            journal.change(known.on(terms, known.reporter()), BenefitAction.ENDED, note);
        }
        var recipientId = known.recipientId();
        var event =
                AuditNote.of(BenefitEvent.BENEFIT_ENDED).saying(known.programme() + " benefit-enrolment:" + known.id());
        audit.append(
                recipientId == null
                        ? event.about("benefit-enrolment", known.id())
                        : event.about("recipient", recipientId));
        moves.publishEvent(new BenefitsMoved(recipientId == null ? List.of() : List.of(recipientId), List.of()));
    }
}
