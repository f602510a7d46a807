package org.aixin.persistence.projection;

import java.util.List;
import org.aixin.contracts.IntegrationEvent;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which events become rows: newer versions replace everything known of their aggregate. */
public abstract class Projection<E extends IntegrationEvent> {

    private final VersionGate gate;
    private final List<ProjectionListener<E>> listeners;

    protected Projection(VersionGate gate, List<ProjectionListener<E>> listeners) {
        this.gate = gate;
        this.listeners = listeners;
    }

    /** Applies the newer ones among these events in one transaction; safe to call again with the same. */
    @Transactional
    public void apply(List<E> events) {
        var fresh = gate.admit(events);
        if (fresh.isEmpty()) {
            return;
        }
        listeners.forEach(listener -> listener.replacing(fresh));
        replace(fresh);
        listeners.forEach(listener -> listener.replaced(fresh));
    }

    /** Deletes the rows of these aggregates and writes them anew. */
    protected abstract void replace(List<E> events);
}
