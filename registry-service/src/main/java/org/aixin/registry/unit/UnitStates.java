package org.aixin.registry.unit;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.UnitChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateKeys;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units for projections that are built or compared. */
@Component
class UnitStates implements StateSource {

    private final UnitStore units;

    UnitStates(UnitStore units) {
        this.units = units;
    }

    @Override
    public String aggregate() {
        return "unit";
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitChanged> after(@Nullable String afterKey, int size) {
        return units.after(afterKey == null ? 0 : Long.parseLong(afterKey), size).stream()
                .map(Unit::event)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitChanged> of(Collection<String> keys) {
        return units.find(StateKeys.ids(keys)).stream().map(Unit::event).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Digest> digests() {
        return units.digests();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return units.versions(bucket, afterKey == null ? null : Long.valueOf(afterKey), size);
    }
}
