package org.aixin.stats.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.Origin;
import org.jspecify.annotations.Nullable;

/** A ready-made projection. */
record SpanMirror<E extends IntegrationEvent>(Projection<E> projection) implements Mirror<E> {

    @Override
    public Origin<E> origin() {
        return projection.origin();
    }

    @Override
    public List<Digest> digests() {
        return projection.digests();
    }

    @Override
    public Map<String, Long> versions(int bucket) {
        return projection.versions(bucket);
    }

    @Override
    public Map<String, Long> versions(Collection<String> keys) {
        return projection.versions(List.copyOf(keys));
    }

    @Override
    public Compared<E> compare(List<E> states, @Nullable String after, @Nullable String upTo) {
        var compared = projection.compare(states);
        return new Compared<>(compared.behind(), compared.altered());
    }

    @Override
    public void restore(List<E> states) {
        projection.restore(states);
    }

    /** An owner deletes none of these: that one is missing there is for a person to judge. */
    @Override
    public boolean takeOut(Collection<String> keys) {
        return false;
    }
}
