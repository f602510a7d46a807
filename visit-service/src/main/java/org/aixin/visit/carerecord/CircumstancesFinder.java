package org.aixin.visit.carerecord;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aixin.persistence.spans.CadreDirectory;
import org.aixin.persistence.spans.CadreNode;
import org.aixin.persistence.spans.Paired;
import org.aixin.persistence.spans.PairingDirectory;
import org.aixin.persistence.spans.RecipientDirectory;
import org.aixin.persistence.spans.RecipientNode;
import org.aixin.visit.merger.PersonMergers;
import org.aixin.visit.policy.PolicyEditions;
import org.springframework.stereotype.Component;

/**
 * Finds the circumstances of records in this service's own projections, so that logging needs no other service: a village
 * without signal sends days later, and what counts is how things stood then.
 */
@Component
class CircumstancesFinder {

    private final PairingDirectory pairings;
    private final CadreDirectory cadres;
    private final RecipientDirectory recipients;
    private final PolicyEditions policies;
    private final PersonMergers mergers;

    CircumstancesFinder(
            PairingDirectory pairings,
            CadreDirectory cadres,
            RecipientDirectory recipients,
            PolicyEditions policies,
            PersonMergers mergers) {
        this.pairings = pairings;
        this.cadres = cadres;
        this.recipients = recipients;
        this.policies = policies;
        this.mergers = mergers;
    }

    /** What is known around these entries, read at once. */
    Surroundings around(Collection<LogCareRecord> entries, Collection<Long> cadreIds) {
        var households =
                entries.stream().map(LogCareRecord::householdId).distinct().toList();
        var policyIds = entries.stream()
                .flatMap(entry -> entry.policiesDelivered().stream())
                .map(LogCareRecord.Policy::policyId)
                .distinct()
                .toList();
        var people = recipients.everInHouseholds(households);
        return new Surroundings(
                pairings.ofHouseholds(households).stream().collect(Collectors.groupingBy(Paired::householdId)),
                cadres.of(cadreIds).stream().collect(Collectors.groupingBy(CadreNode::cadreId)),
                people.stream().collect(Collectors.groupingBy(RecipientNode::householdId)),
                mergers.of(people.stream().map(RecipientNode::recipientId).collect(Collectors.toSet())),
                policies.of(policyIds));
    }

    /** The circumstances of a single entry, as {@link Surroundings#of} finds them. */
    Circumstances find(long cadreId, LogCareRecord entry) {
        return around(List.of(entry), List.of(cadreId)).of(cadreId, entry);
    }
}
