package org.aixin.persistence.spans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;
import org.aixin.persistence.states.Origin;

/** Keeps {@code paired} as the pairing-service has it. */
class PairingProjection extends Projection<PairingChanged> {

    static final Origin<PairingChanged> ORIGIN =
            new Origin<>("pairing", "pairing-service", PairingChanged.TOPIC, PairingChanged.class);

    private final PairedMapper pairings;

    PairingProjection(VersionGate gate, List<ProjectionListener<PairingChanged>> listeners, PairedMapper pairings) {
        super(ORIGIN, gate, listeners);
        this.pairings = pairings;
    }

    @Override
    protected void replace(List<PairingChanged> events) {
        var ids = events.stream().map(PairingChanged::id).toList();
        pairings.deleteRecipients(ids);
        pairings.delete(ids);
        pairings.insert(events.stream().map(PairingProjection::row).toList());
        var people = events.stream().flatMap(PairingProjection::people).toList();
        if (!people.isEmpty()) {
            pairings.insertRecipients(people);
        }
    }

    private static Stream<PairedRecipient> people(PairingChanged event) {
        return event.recipientIds().stream().map(recipient -> new PairedRecipient(event.id(), recipient));
    }

    private static Paired row(PairingChanged event) {
        return new Paired(event.id(), event.cadreId(), event.householdId(), event.title(), event.from(), event.to());
    }

    @Override
    protected List<Object> rows(PairingChanged state) {
        var rows = new ArrayList<Object>();
        rows.add(row(state));
        rows.addAll(people(state).toList());
        return rows;
    }

    @Override
    protected Map<String, Set<Object>> stored(List<PairingChanged> states) {
        var ids = states.stream().map(PairingChanged::id).toList();
        var rows = new HashMap<String, Set<Object>>();
        pairings.of(ids)
                .forEach(row -> rows.computeIfAbsent(Long.toString(row.id()), key -> new HashSet<>())
                        .add(row));
        pairings.recipients(ids)
                .forEach(row -> rows.computeIfAbsent(Long.toString(row.pairingId()), key -> new HashSet<>())
                        .add(row));
        return rows;
    }
}
