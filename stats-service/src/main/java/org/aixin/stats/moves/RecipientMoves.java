package org.aixin.stats.moves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aixin.contracts.registry.RecipientChanged;
import org.aixin.persistence.projection.ProjectionListener;
import org.aixin.stats.booking.Latches;
import org.aixin.stats.targets.AffectedPairings;
import org.aixin.stats.tree.Path;
import org.springframework.stereotype.Component;

/** A recipient came, moved, changed category or left: stocks of the old and the new place, and pairings, may differ. */
@Component
class RecipientMoves implements ProjectionListener<RecipientChanged> {

    private final Latches latches;
    private final AffectedPairings affected;
    private final StockPaths stocks;
    private final PairingBook pairings;

    // Set before the rows are replaced and taken after, by the same thread in the same transaction.
    private final ThreadLocal<Collection<Path>> before = ThreadLocal.withInitial(List::of);

    RecipientMoves(Latches latches, AffectedPairings affected, StockPaths stocks, PairingBook pairings) {
        this.latches = latches;
        this.affected = affected;
        this.stocks = stocks;
        this.pairings = pairings;
    }

    @Override
    public Class<RecipientChanged> type() {
        return RecipientChanged.class;
    }

    @Override
    public void replacing(List<RecipientChanged> events) {
        before.set(stocks.ofRecipients(ids(events)));
    }

    @Override
    public void replaced(List<RecipientChanged> events) {
        latches.changeTargets();
        var places = new ArrayList<>(before.get());
        before.remove();
        var ids = ids(events);
        places.addAll(stocks.ofRecipients(ids));
        pairings.rebook(affected.ofRecipients(ids), places);
    }

    private static List<Long> ids(List<RecipientChanged> events) {
        return events.stream().map(RecipientChanged::id).toList();
    }
}
