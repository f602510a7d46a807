package org.aixin.registry.cadre;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateKeys;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cadres for projections that are built or compared. */
@Component
class CadreStates implements StateSource {

    private final CadreStore cadres;
    private final CadreMapper rows;

    CadreStates(CadreStore cadres, CadreMapper rows) {
        this.cadres = cadres;
        this.rows = rows;
    }

    @Override
    public String aggregate() {
        return "cadre";
    }

    @Override
    @Transactional(readOnly = true)
    public List<CadreChanged> after(@Nullable String afterKey, int size) {
        return cadres.after(afterKey == null ? 0 : Long.parseLong(afterKey), size).stream()
                .map(Cadre::event)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CadreChanged> of(Collection<String> keys) {
        return cadres.of(StateKeys.ids(keys)).stream().map(Cadre::event).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Digest> digests() {
        return rows.digests();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return rows.versions(bucket, afterKey == null ? null : Long.valueOf(afterKey), size);
    }
}
