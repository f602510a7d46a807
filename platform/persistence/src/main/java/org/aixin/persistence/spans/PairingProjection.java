package org.aixin.persistence.spans;

import java.util.List;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.persistence.projection.Projection;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.persistence.projection.VersionGate;

/** Keeps {@code paired} as the pairing-service has it. */
class PairingProjection extends Projection<PairingChanged> {

    private final PairedMapper pairings;

    PairingProjection(VersionGate gate, List<ProjectionListener<PairingChanged>> listeners, PairedMapper pairings) {
        super(gate, listeners);
        this.pairings = pairings;
    }

    @Override
    protected void replace(List<PairingChanged> events) {
        var ids = events.stream().map(PairingChanged::id).toList();
        pairings.deleteRecipients(ids);
        pairings.delete(ids);
        pairings.insert(events.stream()
                .map(event -> new Paired(
                        event.id(), event.cadreId(), event.householdId(), event.title(), event.from(), event.to()))
                .toList());
        for (var event : events) {
            if (!event.recipientIds().isEmpty()) {
                pairings.insertRecipients(event.id(), event.recipientIds());
            }
        }
    }
}
