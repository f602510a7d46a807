package org.aixin.stats.moves;

import java.util.List;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.stats.booking.Latches;
import org.springframework.stereotype.Component;

/** A pairing began, ended or was corrected. */
@Component
class PairingMoves implements ProjectionListener<PairingChanged> {

    private final Latches latches;
    private final PairingBook pairings;

    PairingMoves(Latches latches, PairingBook pairings) {
        this.latches = latches;
        this.pairings = pairings;
    }

    @Override
    public Class<PairingChanged> type() {
        return PairingChanged.class;
    }

    @Override
    public void replaced(List<PairingChanged> events) {
        latches.changeTargets();
        pairings.rebook(events.stream().map(PairingChanged::id).toList());
    }
}
