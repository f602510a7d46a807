package org.aixin.visit.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.VersionGate;
import org.aixin.persistence.states.Origin;
import org.springframework.stereotype.Component;

/** Keeps {@code policy_edition} as the policy-service has it. */
@Component
class PolicyProjection extends Projection<PolicyChanged> {

    private static final Origin<PolicyChanged> ORIGIN =
            new Origin<>("policy", "policy-service", PolicyChanged.TOPIC, PolicyChanged.class);

    private final PolicyEditionMapper editions;

    PolicyProjection(VersionGate gate, PolicyEditionMapper editions) {
        super(ORIGIN, gate, List.of());
        this.editions = editions;
    }

    @Override
    protected void replace(List<PolicyChanged> events) {
        editions.delete(events.stream().map(PolicyChanged::id).toList());
        var rows = events.stream().flatMap(event -> rows(event).stream()).toList();
        if (!rows.isEmpty()) {
            editions.insert(rows);
        }
    }

    @Override
    protected List<PolicyEditionRow> rows(PolicyChanged state) {
        return state.versions().stream()
                .map(edition -> new PolicyEditionRow(state.id(), edition.number(), edition.from(), edition.to()))
                .toList();
    }

    @Override
    protected Map<String, Set<PolicyEditionRow>> stored(List<PolicyChanged> states) {
        return editions.of(states.stream().map(PolicyChanged::id).toList()).stream()
                .collect(Collectors.groupingBy(row -> Long.toString(row.policyId()), Collectors.toSet()));
    }
}
