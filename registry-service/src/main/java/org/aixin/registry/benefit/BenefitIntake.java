package org.aixin.registry.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.Sensitive;
import org.aixin.persistence.ids.Ids;
import org.aixin.persistence.scope.Reach;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.aixin.registry.recipient.Amendments;
import org.aixin.registry.recipient.ByNumber;
import org.aixin.registry.recipient.PersonalFile;
import org.aixin.registry.recipient.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Benefits as lists of offices tell of them: what an office says by hand, many at a time. Whoever is not in the register is kept
 * where the benefit makes them one to be cared for, as of what agencies say; of others the office is told that nobody knows them.
 */
@Service
public class BenefitIntake {

    /** 十万元: more than any of them pays in a month. */
    public static final long LARGEST_AMOUNT = BenefitTerms.LARGEST_AMOUNT;

    /** Never stored: an office speaks for itself. */
    private static final String LIST = "list";

    private final ByNumber registered;
    private final Recipients files;
    private final Amendments offices;
    private final ReportedPeople people;
    private final HolderMapper holders;
    private final BenefitMapper rows;
    private final BenefitJournal journal;
    private final AuditTrail audit;
    private final Reach reach;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher moves;

    BenefitIntake(
            ByNumber registered,
            Recipients files,
            Amendments offices,
            ReportedPeople people,
            HolderMapper holders,
            BenefitMapper rows,
            BenefitJournal journal,
            AuditTrail audit,
            Reach reach,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher moves) {
        this.registered = registered;
        this.files = files;
        this.offices = offices;
        this.people = people;
        this.holders = holders;
        this.rows = rows;
        this.journal = journal;
        this.audit = audit;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
        this.moves = moves;
    }

    /**
     * That somebody receives a benefit.
     *
     * @param place the village or township where the person lives; asked of those alone who are not in the register
     */
    public record Listed(
            PersonName name,
            IdentityNumber idNumber,
            BenefitProgramme programme,
            @Nullable BenefitGrade grade,
            YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            @Nullable Long amountFen,
            @Nullable String place) {

        private BenefitTerms terms() {
            return new BenefitTerms(grade, firstMonth, lastMonth, amountFen);
        }

        private ReportBenefit report() {
            return new ReportBenefit(
                    BenefitSource.TOWNSHIP,
                    LIST,
                    programme,
                    name,
                    Sensitive.of(idNumber.reveal()),
                    place == null ? "" : place,
                    grade,
                    firstMonth,
                    lastMonth,
                    amountFen);
        }
    }

    /** What would become of a row. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** @param problems what stands against it; then the outcome says nothing */
    public record Weighed(Outcome outcome, List<FieldProblem> problems) {}

    /** One row on its way. */
    private static final class Draft {

        private final Listed said;
        private final String index;
        private final Problems problems = new Problems();
        private Outcome outcome = Outcome.ADDED;
        private @Nullable PersonalFile file;
        private @Nullable String key;
        private @Nullable BenefitEnrolment next;

        private Draft(Listed said, String index) {
            this.said = said;
            this.index = index;
        }

        private boolean isRight() {
            return problems.found().isEmpty();
        }

        private Weighed weighed() {
            return new Weighed(outcome, problems.found());
        }
    }

    /** The keyed hash by which a number is found. */
    public String indexOf(IdentityNumber number) {
        return registered.indexOf(number);
    }

    /** What would become of the rows, in their order; nothing is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Weighed> weigh(List<Listed> said) {
        return drafts(said).stream().map(Draft::weighed).toList();
    }

    /** Writes the rows that are still right. Answers what was found of each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Weighed> take(List<Listed> said) {
        Callers.current().require(Permissions.CHANGE);
        var drafts = drafts(said);
        write(drafts.stream()
                .filter(one -> one.isRight() && one.outcome != Outcome.UNCHANGED)
                .toList());
        return drafts.stream().map(Draft::weighed).toList();
    }

    private List<Draft> drafts(List<Listed> said) {
        var drafts = said.stream()
                .map(one -> new Draft(one, registered.indexOf(one.idNumber())))
                .toList();
        var strangers = drafts.stream().map(one -> one.index).collect(toSet());
        var numbered = registered.among(strangers);
        var seen = files.files(
                numbered.values().stream().map(ByNumber.Registered::id).toList());
        strangers.removeAll(numbered.keySet());
        Map<String, HolderMapper.Holder> known = strangers.isEmpty()
                ? Map.of()
                : holders.numbered(strangers).stream()
                        .collect(toMap(HolderMapper.Holder::idNumberIndex, Function.identity()));
        for (var draft : drafts) {
            var person = numbered.get(draft.index);
            if (person == null) {
                checkStranger(draft, known.get(draft.index));
            } else {
                checkPerson(draft, person, seen.get(person.id()));
            }
            draft.said.terms().check(draft.said.programme(), "", clock, draft.problems);
        }
        compare(drafts);
        return drafts;
    }

    private void checkPerson(Draft draft, ByNumber.Registered person, @Nullable PersonalFile file) {
        if (file == null) {
            draft.problems.add("idNumber", "identity-number-held", offices.office(person.divisionCode()));
            return;
        }
        draft.file = file;
        draft.key = Beneficiary.recipient(file.id(), file.divisionCode()).key();
        if (!file.name().reveal().equals(draft.said.name().reveal())) {
            draft.problems.add("name", "name-of-another");
        }
        if (file.isUnderFourteen(BusinessDays.today(clock))
                && !Callers.current().may(Permissions.CHILD_DATA)) {
            draft.problems.add("idNumber", "child-for-civil-affairs");
        }
    }

    private void checkStranger(Draft draft, HolderMapper.@Nullable Holder holder) {
        var place = draft.said.place();
        if (draft.said.programme().makes().isEmpty()) {
            draft.problems.add("idNumber", "not-in-register");
        } else if (place == null) {
            draft.problems.add("place", "place-of-stranger");
        } else if (holder != null && !reach.hasDivision(holder.divisionCode())) {
            draft.problems.add("idNumber", "identity-number-held", offices.office(holder.divisionCode()));
        } else if (!reach.hasDivision(place)) {
            draft.problems.add("place", "unknown-village", place);
        } else if (holder != null) {
            draft.key = Beneficiary.holder(holder.id(), place).key();
        }
    }

    /** Held against what offices said before, and against the rows above. */
    private void compare(List<Draft> drafts) {
        var known = new HashMap<String, List<BenefitEnrolment>>();
        var keys = drafts.stream().flatMap(one -> Stream.ofNullable(one.key)).collect(toSet());
        if (!keys.isEmpty()) {
            rows.said(BenefitSource.TOWNSHIP, keys).stream()
                    .collect(groupingBy(one -> one.whom().key()))
                    .forEach((key, found) -> known.put(key, new ArrayList<>(found)));
        }
        for (var draft : drafts) {
            if (draft.isRight()) {
                compare(
                        draft,
                        known.computeIfAbsent(draft.key == null ? draft.index : draft.key, any -> new ArrayList<>()));
            }
        }
    }

    private void compare(Draft draft, List<BenefitEnrolment> said) {
        var row = draft.said;
        var same = said.stream()
                .filter(one ->
                        one.programme() == row.programme() && one.firstMonth().equals(row.firstMonth()))
                .findFirst()
                .orElse(null);
        if (same != null && same.terms().equals(row.terms())) {
            draft.outcome = Outcome.UNCHANGED;
            return;
        }
        draft.outcome = same == null ? Outcome.ADDED : Outcome.CHANGED;
        var next = same == null ? fresh(ids.next(), row, whom(draft)) : same.on(row.terms(), same.reporter());
        BenefitDesk.overlapping(next, row.terms(), said, "", draft.problems);
        said.removeIf(one -> one.id() == next.id());
        said.add(next);
        draft.next = next;
    }

    private static BenefitEnrolment fresh(long id, Listed row, Beneficiary whom) {
        return BenefitEnrolment.said(id, BenefitSource.TOWNSHIP, row.programme(), whom, row.terms(), null);
    }

    /** Whom it is about; somebody who is still to be kept has no number yet. */
    private static Beneficiary whom(Draft draft) {
        var file = draft.file;
        return file == null
                ? Beneficiary.holder(0, Objects.requireNonNullElse(draft.said.place(), ""))
                : Beneficiary.recipient(file.id(), file.divisionCode());
    }

    private void write(List<Draft> due) {
        if (due.isEmpty()) {
            return;
        }
        keepStrangers(due.stream().filter(one -> one.file == null).toList());
        journal.add(enrolments(due, Outcome.ADDED), BenefitAction.ENTERED);
        enrolments(due, Outcome.CHANGED).forEach(one -> journal.change(one, BenefitAction.CORRECTED, null));
        audit.append(AuditNote.of(BenefitEvent.BENEFITS_REPORTED)
                .about("benefit-source", BenefitSource.TOWNSHIP.name())
                .saying("rows:" + due.size()));
        moves.publishEvent(new BenefitsMoved(
                due.stream()
                        .map(one -> Objects.requireNonNull(one.next).recipientId())
                        .filter(Objects::nonNull)
                        .collect(toSet()),
                due.stream()
                        .map(one -> Objects.requireNonNull(one.next).holderId())
                        .filter(Objects::nonNull)
                        .collect(toSet())));
    }

    private void keepStrangers(List<Draft> strangers) {
        if (strangers.isEmpty()) {
            return;
        }
        var problems = new Problems();
        var kept = people.of(strangers.stream().map(one -> one.said.report()).toList(), problems);
        problems.refuseIfAny();
        for (int at = 0; at < strangers.size(); at++) {
            var draft = strangers.get(at);
            var next = Objects.requireNonNull(draft.next);
            if (draft.outcome == Outcome.ADDED) {
                draft.next = fresh(next.id(), draft.said, Objects.requireNonNull(kept.get(at)));
            }
        }
    }

    private static List<BenefitEnrolment> enrolments(List<Draft> due, Outcome outcome) {
        return due.stream()
                .filter(one -> one.outcome == outcome)
                .map(one -> Objects.requireNonNull(one.next))
                .toList();
    }
}
