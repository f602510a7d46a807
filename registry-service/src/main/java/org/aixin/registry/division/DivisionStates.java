package org.aixin.registry.division;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.DivisionChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Divisions for projections that are built or compared. */
@Component
class DivisionStates implements StateSource {

    private final DivisionStore divisions;

    DivisionStates(DivisionStore divisions) {
        this.divisions = divisions;
    }

    @Override
    public String aggregate() {
        return "division";
    }

    @Override
    @Transactional(readOnly = true)
    public List<DivisionChanged> after(@Nullable String afterKey, int size) {
        return divisions.after(afterKey, size).stream().map(Division::event).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DivisionChanged> of(Collection<String> keys) {
        return divisions.find(keys).stream().map(Division::event).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Digest> digests() {
        return divisions.digests();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return divisions.versions(bucket, afterKey, size);
    }
}
