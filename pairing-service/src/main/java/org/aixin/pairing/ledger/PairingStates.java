package org.aixin.pairing.ledger;

import java.util.Collection;
import java.util.List;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.StateKeys;
import org.aixin.persistence.states.StateSource;
import org.aixin.persistence.states.StateVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pairings as the events they would publish now. */
@Component
class PairingStates implements StateSource {

    private final PairingMapper pairings;

    PairingStates(PairingMapper pairings) {
        this.pairings = pairings;
    }

    @Override
    public String aggregate() {
        return "pairing";
    }

    @Override
    public List<PairingChanged> after(@Nullable String afterKey, int size) {
        return pairings.after(afterKey == null ? null : Long.valueOf(afterKey), size).stream()
                .map(Pairing::changed)
                .toList();
    }

    @Override
    public List<PairingChanged> of(Collection<String> keys) {
        var ids = StateKeys.ids(keys);
        return ids.isEmpty()
                ? List.of()
                : pairings.of(ids).stream().map(Pairing::changed).toList();
    }

    @Override
    public List<Digest> digests() {
        return pairings.digests();
    }

    @Override
    public List<StateVersion> versions(int bucket, @Nullable String afterKey, int size) {
        return pairings.versions(bucket, afterKey == null ? null : Long.valueOf(afterKey), size);
    }
}
