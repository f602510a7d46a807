package org.aixin.persistence.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aixin.contracts.IntegrationEvent;
import org.aixin.persistence.states.Digest;
import org.aixin.persistence.states.Origin;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The one way in which events become rows: newer versions replace everything known of their aggregate. */
public abstract class Projection<E extends IntegrationEvent> {

    private final Origin<E> origin;
    private final VersionGate gate;
    private final List<ProjectionListener<E>> listeners;

    protected Projection(Origin<E> origin, VersionGate gate, List<ProjectionListener<E>> listeners) {
        this.origin = origin;
        this.gate = gate;
        this.listeners = listeners;
    }

    /** Who owns what is projected here. */
    public Origin<E> origin() {
        return origin;
    }

    /** Applies the newer ones among these events in one transaction; safe to call again with the same. */
    @Transactional
    public void apply(List<E> events) {
        write(gate.admit(events));
    }

    /**
     * Applies the owner's states also where their version was seen before, for rows that were altered behind our back.
     * Older ones than what is known are left out.
     */
    @Transactional
    public void restore(List<E> states) {
        write(gate.admitAgain(states));
    }

    private void write(List<E> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        listeners.forEach(listener -> listener.replacing(fresh));
        replace(fresh);
        listeners.forEach(listener -> listener.replaced(fresh));
    }

    /**
     * How the owner's states stand to what is known here.
     *
     * @param behind keys of which an older version, or none, is known
     * @param altered states whose version is known, but whose rows are not what they would have become
     */
    public record Compared<E>(List<String> behind, List<E> altered) {}

    /** Compares the owner's states with the rows, in one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Compared<E> compare(List<E> states) {
        if (states.isEmpty()) {
            return new Compared<>(List.of(), List.of());
        }
        var known = gate.known(
                origin.topic(), states.stream().map(IntegrationEvent::key).toList());
        var stored = stored(states);
        var behind = new ArrayList<String>();
        var altered = new ArrayList<E>();
        for (var state : states) {
            var version = known.getOrDefault(state.key(), 0L);
            if (version < state.version()) {
                behind.add(state.key());
            } else if (version == state.version() && !new HashSet<>(rows(state)).equals(rowsOf(state, stored))) {
                altered.add(state);
            }
        }
        return new Compared<>(behind, altered);
    }

    private static Set<?> rowsOf(IntegrationEvent state, Map<String, ? extends Set<?>> stored) {
        var rows = stored.get(state.key());
        return rows == null ? Set.of() : rows;
    }

    /** What is known here, summed up as the owner does. */
    public List<Digest> digests() {
        return gate.digests(origin.topic());
    }

    /** The versions known of one bucket of the digests, by key. */
    public Map<String, Long> versions(int bucket) {
        return gate.versions(origin.topic(), bucket);
    }

    /** The versions known of these aggregates, by key; 0 or nothing for those that are not known. */
    public Map<String, Long> versions(List<String> keys) {
        return gate.known(origin.topic(), keys);
    }

    /** Deletes the rows of these aggregates and writes them anew. */
    protected abstract void replace(List<E> events);

    /** The rows that a state becomes; comparable with {@link #stored}. */
    protected abstract List<?> rows(E state);

    /** The rows that stand there for these aggregates, by their keys; nothing for those that have none. */
    protected abstract Map<String, ? extends Set<?>> stored(List<E> states);
}
