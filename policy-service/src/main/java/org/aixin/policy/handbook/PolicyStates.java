package org.aixin.policy.handbook;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.policy.PolicyChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateKeys;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
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
    public List<PolicyChanged> of(Collection<String> keys) {
        return handbook.of(StateKeys.ids(keys)).stream()
                .map(PolicyEntry::changed)
                .toList();
    }

    @Override
    public List<Digest> digests() {
        return policies.digests();
    }

    @Override
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return policies.versions(bucket, afterKey == null ? null : Long.valueOf(afterKey), size);
    }
}
