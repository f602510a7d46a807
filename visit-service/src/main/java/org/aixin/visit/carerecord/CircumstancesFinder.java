package org.aixin.visit.carerecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.kernel.problem.FieldProblem;
import org.aixin.kernel.problem.Invalid;
import org.aixin.kernel.problem.NotFound;
import org.aixin.kernel.time.BusinessDays;
import org.aixin.persistence.spans.CadreDirectory;
import org.aixin.persistence.spans.Paired;
import org.aixin.persistence.spans.PairingDirectory;
import org.aixin.persistence.spans.RecipientDirectory;
import org.aixin.persistence.spans.RecipientNode;
import org.aixin.visit.policy.PolicyEditions;
import org.springframework.stereotype.Component;

/**
 * Finds the circumstances of a record in this service's own projections, so that logging needs no other service: a
 * village without signal sends days later, and what counts is how things stood then.
 */
@Component
class CircumstancesFinder {

    private final PairingDirectory pairings;
    private final CadreDirectory cadres;
    private final RecipientDirectory recipients;
    private final PolicyEditions policies;

    CircumstancesFinder(
            PairingDirectory pairings, CadreDirectory cadres, RecipientDirectory recipients, PolicyEditions policies) {
        this.pairings = pairings;
        this.cadres = cadres;
        this.recipients = recipients;
        this.policies = policies;
    }

    /**
     * @throws NotFound when the household is none of the cadre's
     * @throws Invalid naming every person, policy, occasion and attachment that does not fit
     */
    Circumstances find(long cadreId, LogCareRecord entry) {
        var day = BusinessDays.of(entry.occurredAt().toInstant());
        var pairing = pairing(cadreId, entry.householdId(), day);
        var cadre = cadres.on(cadreId, day).orElseThrow(NotPairedThatDay::new);
        var people = recipients.inHousehold(entry.householdId(), day);
        if (people.isEmpty()) {
            throw new NobodyInHousehold();
        }
        var wrong = new ArrayList<FieldProblem>();
        var meant = meant(entry.recipientIdsOrAll(), people, wrong);
        var editions = editions(entry.policiesDelivered(), day, wrong);
        refuseUnknown(entry, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Circumstances(
                day, pairing.id(), cadreId, cadre.unitId(), people.get(0).divisionCode(), meant, editions);
    }

    private Paired pairing(long cadreId, long householdId, LocalDate day) {
        return pairings.between(cadreId, householdId, day)
                .orElseThrow(
                        () -> pairings.everBetween(cadreId, householdId) ? new NotPairedThatDay() : new NotFound());
    }

    private static List<CareRecordChanged.Recipient> meant(
            List<Long> asked, List<RecipientNode> people, List<FieldProblem> wrong) {
        var known = new HashSet<Long>();
        people.forEach(person -> known.add(person.recipientId()));
        for (var i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                wrong.add(FieldProblem.of("recipientIds[" + i + "]", "not-in-household"));
            }
        }
        return people.stream()
                .filter(person -> asked.isEmpty() || asked.contains(person.recipientId()))
                .map(person -> new CareRecordChanged.Recipient(person.recipientId(), person.category()))
                .toList();
    }

    private List<CareRecordChanged.PolicyDelivery> editions(
            List<LogCareRecord.Policy> asked, LocalDate day, List<FieldProblem> wrong) {
        var found = new ArrayList<CareRecordChanged.PolicyDelivery>();
        for (var i = 0; i < asked.size(); i++) {
            var policy = asked.get(i);
            var edition = policy.version() == null
                    ? policies.publishedOn(policy.policyId(), day)
                    : policies.edition(policy.policyId(), policy.version());
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
