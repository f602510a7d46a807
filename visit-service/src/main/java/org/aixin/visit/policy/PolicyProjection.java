package org.aixin.visit.policy;

import java.util.List;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.VersionGate;
import org.springframework.stereotype.Component;

/** Keeps {@code policy_edition} as the policy-service has it. */
@Component
class PolicyProjection extends Projection<PolicyChanged> {

    private final PolicyEditionMapper editions;

    PolicyProjection(VersionGate gate, PolicyEditionMapper editions) {
        super(gate, List.of());
        this.editions = editions;
    }

    @Override
    protected void replace(List<PolicyChanged> events) {
        editions.delete(events.stream().map(PolicyChanged::id).toList());
        var rows = events.stream()
                .flatMap(event -> event.versions().stream()
                        .map(edition ->
                                new PolicyEditionRow(event.id(), edition.number(), edition.from(), edition.to())))
                .toList();
        if (!rows.isEmpty()) {
            editions.insert(rows);
        }
    }
}
