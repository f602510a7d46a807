package org.aixin.visit.carerecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.CadreNode;
import org.aixin.persistence.spans.Paired;
import org.aixin.persistence.spans.RecipientNode;
import org.aixin.visit.policy.PolicyEditions;

/**
 * Who was paired, who lived where and which policies were published, on whatever day: enough to find the circumstances of
 * some entries.
 *
 * @param pairings by household
 * @param cadres by id
 * @param people by household, by id
 * @param mergedInto as whom those of them are known by now who turned out to be another one
 */
record Surroundings(
        Map<Long, List<Paired>> pairings,
        Map<Long, List<CadreNode>> cadres,
        Map<Long, List<RecipientNode>> people,
        Map<Long, Long> mergedInto,
        PolicyEditions.Known editions) {

    /**
     * @throws NotFound when the household is none of the cadre's
     * @throws NotPairedThatDay when it was not, or the cadre was not there, on that day
     * @throws NobodyInHousehold when nobody lived there on that day
     * @throws Invalid naming every person, policy, occasion and attachment that does not fit
     */
    Circumstances of(long cadreId, LogCareRecord entry) {
        var day = BusinessDays.of(entry.occurredAt().toInstant());
        var pairing = pairing(cadreId, entry.householdId(), day);
        var cadre = cadres.getOrDefault(cadreId, List.of()).stream()
                .filter(span -> span.holdsOn(day))
                .findFirst()
                .orElseThrow(NotPairedThatDay::new);
        var there = people.getOrDefault(entry.householdId(), List.of()).stream()
                .filter(span -> span.holdsOn(day))
                .toList();
        if (there.isEmpty()) {
            throw new NobodyInHousehold();
        }
        var wrong = new ArrayList<FieldProblem>();
        var meant = meant(entry.recipientIdsOrAll(), there, wrong);
        var delivered = delivered(entry.policiesDelivered(), day, wrong);
        refuseUnknown(entry, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Circumstances(
                day, pairing.id(), cadreId, cadre.unitId(), there.get(0).divisionCode(), meant, delivered, mergedInto);
    }

    private Paired pairing(long cadreId, long householdId, LocalDate day) {
        var own = pairings.getOrDefault(householdId, List.of()).stream()
                .filter(pairing -> pairing.cadreId() == cadreId)
                .toList();
        return own.stream()
                .filter(pairing -> pairing.holdsOn(day))
                .max(Comparator.comparing(Paired::fromDay))
                .orElseThrow(() -> own.isEmpty() ? new NotFound() : new NotPairedThatDay());
    }

    /** Whoever turned out to be another one may be named as either, and is there once where that one is there as well. */
    private List<CareRecordChanged.Recipient> meant(
            List<Long> asked, List<RecipientNode> people, List<FieldProblem> wrong) {
        var known = new HashSet<Long>();
        people.forEach(person -> {
            known.add(person.recipientId());
            known.add(knownAs(person));
        });
        for (var i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                wrong.add(FieldProblem.of("recipientIds[" + i + "]", "not-in-household"));
            }
        }
        var there = people.stream().map(RecipientNode::recipientId).collect(Collectors.toSet());
        return people.stream()
                .filter(person -> asked.contains(person.recipientId())
                        || (standsForOneself(person, there)
                                && (asked.isEmpty() || asked.contains(knownAs(person)))))
                .map(person -> new CareRecordChanged.Recipient(person.recipientId(), person.category()))
                .toList();
    }

    private boolean standsForOneself(RecipientNode person, Set<Long> there) {
        return knownAs(person) == person.recipientId() || !there.contains(knownAs(person));
    }

    private long knownAs(RecipientNode person) {
        return mergedInto.getOrDefault(person.recipientId(), person.recipientId());
    }

    private List<CareRecordChanged.PolicyDelivery> delivered(
            List<LogCareRecord.Policy> asked, LocalDate day, List<FieldProblem> wrong) {
        var found = new ArrayList<CareRecordChanged.PolicyDelivery>();
        for (var i = 0; i < asked.size(); i++) {
            var policy = asked.get(i);
            var edition = policy.version() == null
                    ? editions.publishedOn(policy.policyId(), day)
                    : editions.edition(policy.policyId(), policy.version());
            if (edition.isPresent()) {
                found.add(new CareRecordChanged.PolicyDelivery(policy.policyId(), edition.getAsInt()));
            } else {
                wrong.add(FieldProblem.of("policies[" + i + "].policyId", "unknown-policy"));
            }
        }
        return found;
    }

    /** Occasions and attachments have their own aggregates; an id that none of them has is a mistake. */
    private static void refuseUnknown(LogCareRecord entry, List<FieldProblem> wrong) {
        if (entry.careEventId() != null) {
            wrong.add(FieldProblem.of("careEventId", "unknown-care-event"));
        }
        for (var i = 0; i < entry.attachments().size(); i++) {
            wrong.add(FieldProblem.of("attachmentIds[" + i + "]", "unknown-attachment"));
        }
    }
}
