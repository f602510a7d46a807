package org.aixin.registry.check;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aixin.kernel.problem.Stale;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.ids.Ids;
import org.aixin.registry.change.ClosedProposals;
import org.aixin.registry.comparison.FactsTold;
import org.aixin.registry.division.DivisionSucceeded;
import org.aixin.registry.recipient.CheckedFacts;
import org.aixin.registry.recipient.Majority;
import org.aixin.registry.recipient.RecipientMoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the checks find: what appears is opened, what is gone closes by itself, what comes back opens again with
 * its history. Looking twice changes nothing, so whoever was interrupted simply looks again.
 */
@Service
class Findings {

    private final RuleMapper rules;
    private final FindingMapper rows;
    private final CheckedFacts facts;
    private final ClosedProposals proposals;
    private final CheckSettings settings;
    private final Ids ids;
    private final Clock clock;

    Findings(
            RuleMapper rules,
            FindingMapper rows,
            CheckedFacts facts,
            ClosedProposals proposals,
            CheckSettings settings,
            Ids ids,
            Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.facts = facts;
        this.proposals = proposals;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rules as of today, of the whole register. */
    AsOf now() {
        var today = BusinessDays.today(clock);
        return new AsOf(today, Majority.monthOf(today), settings.householdsPerPhone(), null, null);
    }

    /** Where these numbers stand now. */
    List<Subject> townshipsOf(Collection<String> numbers) {
        var as = now();
        var only = new AsOf(as.day(), as.month(), as.households(), null, numbers);
        return rules.hits(StandingCheck.PHONE_OF_MANY, only).stream()
                .map(Hit::subject)
                .toList();
    }

    /** Looks at these subjects alone and writes down how they stand. */
    @Transactional
    public void settle(StandingCheck check, Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var hits = hits(check, subjects);
        var known = rows.locked(check, subjects.stream().map(Subject::id).collect(toSet())).stream()
                .collect(toMap(Finding::subject, one -> one));
        var refused = proposals.among(known.values().stream()
                .filter(one -> one.state() == FindingState.IN_HAND)
                .map(Finding::changeId)
                .filter(Objects::nonNull)
                .collect(toSet()));
        for (var subject : subjects) {
            settle(check, hits.get(subject), known.get(subject), refused);
        }
    }

    @EventListener
    void follow(RecipientMoved moved) {
        rows.followPerson(moved.id(), moved.divisionCode());
    }

    @EventListener
    void follow(DivisionSucceeded succeeded) {
        rows.followPlace(succeeded.code(), succeeded.successor());
    }

    /** What lists say is looked at before whoever told it goes on: it stands, or it was known. */
    @EventListener
    void follow(FactsTold told) {
        settle(StandingCheck.valueOf(told.check()), subjects(told.subjectIds()));
    }

    private Map<Subject, Hit> hits(StandingCheck check, Collection<Subject> subjects) {
        var as = now().only(subjects);
        var found = rules.hits(check, as);
        var doubtful =
                found.stream().filter(hit -> !hit.certain()).map(Hit::subjectId).collect(toSet());
        var ofAge = facts.ofAge(doubtful, as.day());
        var hits = new HashMap<Subject, Hit>();
        for (var hit : found) {
            if (hit.certain() || ofAge.contains(hit.subjectId())) {
                hits.putIfAbsent(hit.subject(), hit);
            }
        }
        return hits;
    }

    private void settle(
            StandingCheck check, @Nullable Hit hit, @Nullable Finding known, Collection<Long> refusedChanges) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (hit == null) {
            if (known != null && known.state().isStanding()) {
                var closed = known.closed();
                store(closed, closed.state() == FindingState.RESOLVED ? FindingAction.RESOLVED : FindingAction.GONE);
            }
        } else if (known == null) {
            var opened = Finding.opened(ids.next(), check, hit, now);
            if (rows.insertNew(opened) == 1) {
                step(opened, FindingAction.FOUND);
            }
        } else if (!known.state().isStanding() || known.isOutgrownBy(hit)) {
            store(known.followed(hit).reopened(now), FindingAction.REOPENED);
        } else if (known.changeId() != null
                && known.state() == FindingState.IN_HAND
                && refusedChanges.contains(known.changeId())) {
            store(known.followed(hit).reopened(now), FindingAction.PUT_BACK);
        } else if (known.differsFrom(hit)) {
            update(known.followed(hit).next());
        }
    }

    private void store(Finding changed, FindingAction action) {
        var next = changed.next();
        update(next);
        step(next, action);
    }

    private void update(Finding next) {
        if (rows.update(next) == 0) {
            throw new Stale();
        }
    }

    private void step(Finding finding, FindingAction action) {
        rows.insertStep(new FindingMapper.Step(
                ids.next(),
                finding.id(),
                action,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null,
                null,
                null));
    }

    /** Subjects as far as they are kept by an id. */
    static List<Subject> subjects(Collection<Long> ids) {
        return ids.stream().map(id -> new Subject(id, "")).toList();
    }
}
