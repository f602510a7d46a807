package org.aixin.registry.check;

import java.util.List;
import java.util.stream.Collectors;
import org.aixin.contracts.pairing.PairingChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has the checks look again at pairings that began or ended. */
@Component
class PairingMoves implements ProjectionListener<PairingChanged> {

    private final ApplicationEventPublisher moves;

    PairingMoves(ApplicationEventPublisher moves) {
        this.moves = moves;
    }

    @Override
    public Class<PairingChanged> type() {
        return PairingChanged.class;
    }

    @Override
    public void replaced(List<PairingChanged> events) {
        moves.publishEvent(new Rechecks.PairingsMoved(
                events.stream().map(PairingChanged::id).toList(),
                events.stream().flatMap(event -> event.recipientIds().stream()).collect(Collectors.toSet())));
    }
}
