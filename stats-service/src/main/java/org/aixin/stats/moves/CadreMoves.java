package org.aixin.stats.moves;

import java.util.List;
import org.aixin.contracts.registry.CadreChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.targets.AffectedPairings;
import org.springframework.stereotype.Component;

/** A cadre moved: pairings stand under the new unit from then on, records stay where they were made. */
@Component
class CadreMoves implements ProjectionListener<CadreChanged> {

    private final Latches latches;
    private final AffectedPairings affected;
    private final PairingBook pairings;

    CadreMoves(Latches latches, AffectedPairings affected, PairingBook pairings) {
        this.latches = latches;
        this.affected = affected;
        this.pairings = pairings;
    }

    @Override
    public Class<CadreChanged> type() {
        return CadreChanged.class;
    }

    @Override
    public void replaced(List<CadreChanged> events) {
        latches.changeTargets();
        pairings.rebook(affected.ofCadres(events.stream().map(CadreChanged::id).toList()));
    }
}
