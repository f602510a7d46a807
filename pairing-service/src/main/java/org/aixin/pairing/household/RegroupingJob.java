package org.aixin.pairing.household;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.contracts.registry.RegroupingKind;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.caller.Grant;
import org.aixin.kernel.problem.Refusal;
import org.aixin.pairing.ledger.PairingSuccession;
import org.aixin.persistence.projection.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the pairings follow mergers and splits of households, and people who come or leave alone. Households and their people
 * are told on different topics, so each waits until everybody who moved is known here to have moved.
 */
@Component
class RegroupingJob {

    private static final Logger log = LoggerFactory.getLogger(RegroupingJob.class);
    private static final int AT_ONCE = 100;

    /** Households of every office, as nobody asks for it. */
    private static final Caller SELF = new Caller(
            "service:pairing-service", CallerKind.JOB, null, List.of(Grant.province()), Set.of("PAIRING_WRITE"));

    private final RegroupingMapper regroupings;
    private final TurnMapper turns;
    private final PairingSuccession succession;
    private final Projection<RecipientChanged> recipients;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegroupingJob(
            RegroupingMapper regroupings,
            TurnMapper turns,
            PairingSuccession succession,
            Projection<RecipientChanged> recipients,
            Clock clock,
            TransactionTemplate transaction) {
        this.regroupings = regroupings;
        this.turns = turns;
        this.succession = succession;
        this.recipients = recipients;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        var waiting = regroupings.waiting(0, AT_ONCE);
        while (!waiting.isEmpty()) {
            for (var one : waiting) {
                Callers.runAs(SELF, () -> follow(one));
            }
            waiting = regroupings.waiting(waiting.get(waiting.size() - 1).id(), AT_ONCE);
        }
        var turned = turns.marked(0, AT_ONCE);
        while (!turned.isEmpty()) {
            for (var household : turned) {
                Callers.runAs(SELF, () -> settle(household));
            }
            turned = turns.marked(turned.get(turned.size() - 1), AT_ONCE);
        }
    }

    private void settle(long household) {
        carryOut("household " + household, () -> {
            if (turns.held(household) == null) {
                return;
            }
            var settled = succession.settle(household);
            if (settled.done()) {
                turns.settled(household);
            }
            if (!settled.next().isEmpty()) {
                mark(settled.next());
            }
        });
    }

    private void follow(Regrouping one) {
        var people = regroupings.people(one.id());
        if (!haveMoved(people)) {
            return;
        }
        var ids = people.stream().map(RegroupingMapper.Person::recipientId).toList();
        carryOut("regrouping " + one.id(), () -> {
            if (regroupings.held(one.id()) != null && followed(one, ids)) {
                regroupings.followed(one.id(), clock.instant());
            }
        });
    }

    private void mark(Set<Long> households) {
        var paired = turns.paired(households);
        if (!paired.isEmpty()) {
            turns.mark(new TreeSet<>(paired));
        }
    }

    private void carryOut(String what, Runnable step) {
        try {
            transaction.executeWithoutResult(begun -> step.run());
        } catch (DuplicateKeyException | ConcurrencyFailureException | Refusal overtaken) {
            // An office pairs or ends at the same moment; the next look sees what it did.
            log.warn("The pairings could not follow {} yet: {}", what, overtaken.getMessage());
        }
    }

    private boolean followed(Regrouping one, List<Long> people) {
        return one.kind() == RegroupingKind.MERGER
                ? succession.merged(one.householdId(), one.otherId(), people, one.fromDay())
                : succession.split(one.householdId(), one.otherId(), people, one.fromDay(), one.sameCadre());
    }

    private boolean haveMoved(List<RegroupingMapper.Person> people) {
        var known = recipients.versions(people.stream()
                .map(person -> Long.toString(person.recipientId()))
                .toList());
        return people.stream()
                .allMatch(person -> known.getOrDefault(Long.toString(person.recipientId()), 0L) >= person.version());
    }
}
