package org.aixin.stats.moves;

import java.util.Collection;
import java.util.List;
import org.aixin.stats.booking.Books;
import org.aixin.stats.booking.Difference;
import org.aixin.stats.booking.Generations;
import org.aixin.stats.targets.PairingTargets;
import org.aixin.stats.tree.Path;
import org.aixin.stats.tree.Tree;
import org.springframework.stereotype.Component;

/** Books pairings anew in every generation. The caller holds the latch of targets. */
@Component
class PairingBook {

    private final Generations generations;
    private final PairingTargets targets;
    private final Books books;

    PairingBook(Generations generations, PairingTargets targets, Books books) {
        this.generations = generations;
        this.targets = targets;
        this.books = books;
    }

    void rebook(Collection<Long> pairingIds) {
        rebook(pairingIds, List.of());
    }

    /** @param stockPaths division paths whose stock figures may differ beyond those of the pairings */
    void rebook(Collection<Long> pairingIds, Collection<Path> stockPaths) {
        for (int gen : generations.open()) {
            var difference = new Difference();
            targets.rebook(gen, pairingIds, difference);
            stockPaths.forEach(path -> difference.stocksOf(Tree.DIVISION, path));
            books.write(gen, difference);
        }
    }
}
