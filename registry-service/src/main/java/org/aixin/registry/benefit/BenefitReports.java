package org.aixin.registry.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.persistence.audit.AuditNote;
import org.aixin.persistence.audit.AuditTrail;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.batch.Permissions;
import org.aixin.registry.batch.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what agencies and compared lists say, all or nothing; said twice, it changes nothing. */
@Service
class BenefitReports {

    private final ReportedPeople people;
    private final BenefitMapper rows;
    private final BenefitJournal journal;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher moves;

    BenefitReports(
            ReportedPeople people,
            BenefitMapper rows,
            BenefitJournal journal,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher moves) {
        this.people = people;
        this.rows = rows;
        this.journal = journal;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.moves = moves;
    }

    /** What one source has said of one person. */
    private record Who(BenefitSource source, String key) {}

    /** What is to be written, once nothing stands against the rows. */
    private record Due(BenefitEnrolment enrolment, boolean isNew) {}

    @Transactional
    public List<Reported> take(List<ReportBenefit> said) {
        Callers.current().require(Permissions.WRITE);
        var problems = new Problems();
        var whom = people.of(said, problems);
        var known = known(said, whom);
        var due = new ArrayList<Due>();
        var answer = new ArrayList<Reported>();
        for (int i = 0; i < said.size(); i++) {
            answer.add(taken(said.get(i), whom.get(i), known, due, "[" + i + "].", problems));
        }
        problems.refuseIfAny();
        write(due);
        told(due);
        return answer;
    }

    private Map<Who, List<BenefitEnrolment>> known(List<ReportBenefit> said, List<@Nullable Beneficiary> whom) {
        var keys = new HashMap<BenefitSource, HashSet<String>>();
        for (int i = 0; i < said.size(); i++) {
            var one = whom.get(i);
            if (one != null) {
                keys.computeIfAbsent(said.get(i).source(), any -> new HashSet<>())
                        .add(one.key());
            }
        }
        var known = new HashMap<Who, List<BenefitEnrolment>>();
        keys.forEach((source, of) -> rows.said(source, of).stream()
                .collect(groupingBy(one -> new Who(source, one.whom().key())))
                .forEach((who, found) -> known.put(who, new ArrayList<>(found))));
        return known;
    }

    private Reported taken(
            ReportBenefit row,
            @Nullable Beneficiary whom,
            Map<Who, List<BenefitEnrolment>> known,
            List<Due> due,
            String prefix,
            Problems problems) {
        if (row.source() == BenefitSource.TOWNSHIP) {
            problems.add(prefix + "source", "source-of-offices");
        }
        row.terms().check(row.programme(), prefix, clock, problems);
        if (whom == null) {
            return Reported.nothingKept();
        }
        var said = known.computeIfAbsent(new Who(row.source(), whom.key()), any -> new ArrayList<>());
        var same = said.stream()
                .filter(one ->
                        one.programme() == row.programme() && one.firstMonth().equals(row.firstMonth()))
                .findFirst()
                .orElse(null);
        if (same != null && same.terms().equals(row.terms())) {
            return Reported.of(same, Reported.Outcome.UNCHANGED);
        }
        var next = same == null
                ? BenefitEnrolment.said(
                        ids.next(),
                        row.source(),
                        row.programme(),
                        whom,
                        row.terms(),
                        row.reporter().strip())
                : same.on(row.terms(), row.reporter().strip());
        BenefitDesk.overlapping(next, row.terms(), said, prefix, problems);
        said.removeIf(one -> one.id() == next.id());
        said.add(next);
        due.add(new Due(next, same == null));
        return Reported.of(next, same == null ? Reported.Outcome.ADDED : Reported.Outcome.CHANGED);
    }

    private void write(List<Due> due) {
        var fresh = due.stream().filter(Due::isNew).map(Due::enrolment).toList();
        journal.add(fresh, BenefitAction.REPORTED);
        due.stream()
                .filter(one -> !one.isNew())
                .forEach(one -> journal.change(one.enrolment(), BenefitAction.REPORTED, null));
    }

    private void told(List<Due> due) {
        if (due.isEmpty()) {
            return;
        }
        due.stream()
                .map(one -> one.enrolment().source())
                .distinct()
                .sorted()
                .forEach(source -> audit.append(AuditNote.of(BenefitEvent.BENEFITS_REPORTED)
                        .about("benefit-source", source.name())
                        .saying("rows:"
                                + due.stream()
                                        .filter(one -> one.enrolment().source() == source)
                                        .count())));
        moves.publishEvent(new BenefitsMoved(
                due.stream()
                        .map(one -> one.enrolment().recipientId())
                        .filter(Objects::nonNull)
                        .collect(toSet()),
                due.stream()
                        .map(one -> one.enrolment().holderId())
                        .filter(Objects::nonNull)
                        .collect(toSet())));
    }
}
