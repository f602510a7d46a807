package org.aixin.policy.handbook;

import java.util.List;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as the events they would publish now. */
@Component
class PolicyStates implements StateSource {

    private final PolicyHandbook handbook;
    private final PolicyMapper policies;

    PolicyStates(PolicyHandbook handbook, PolicyMapper policies) {
        this.handbook = handbook;
        this.policies = policies;
    }

    @Override
    public String aggregate() {
        return "policy";
    }

    @Override
    public List<PolicyChanged> after(@Nullable String afterKey, int size) {
        return handbook.after(afterKey == null ? null : Long.valueOf(afterKey), size).stream()
                .map(PolicyEntry::changed)
                .toList();
    }

    @Override
    public List<Digest> digests() {
        return policies.digests();
    }
}
