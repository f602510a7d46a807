package org.aixin.stats.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds the pairings whose place, people or target depend on something that changed. */
@Component
public class AffectedPairings {

    private static final int CHUNK = 1000;

    private final PlacedPairingMapper placings;

    AffectedPairings(PlacedPairingMapper placings) {
        this.placings = placings;
    }

    public Collection<Long> ofRecipients(Collection<Long> recipientIds) {
        return inChunks(recipientIds, placings::ofRecipients);
    }

    public Collection<Long> ofCadres(Collection<Long> cadreIds) {
        return inChunks(cadreIds, placings::ofCadres);
    }

    /** Of the cadres that ever belonged to one of the units. */
    public Collection<Long> ofUnits(Collection<Long> unitIds) {
        return inChunks(unitIds, placings::ofUnits);
    }

    /** Of the people who ever lived in one of the divisions. */
    public Collection<Long> ofDivisions(Collection<String> codes) {
        return inChunks(codes, placings::ofDivisions);
    }

    /**
     * Those that look different on one day than on an earlier one, although nothing was reported: spans that begin or
     * end in between, and, in a new year, all that are open.
     */
    public Collection<Long> turning(LocalDate after, LocalDate upTo) {
        var ids = new TreeSet<>(placings.turning(after, upTo));
        if (after.getYear() != upTo.getYear() || placings.treeSpansTurning(after, upTo) > 0) {
            ids.addAll(placings.openOn(upTo));
        }
        return ids;
    }

    private static <K> Collection<Long> inChunks(Collection<K> keys, Function<List<K>, List<Long>> find) {
        var all = List.copyOf(keys);
        var ids = new ArrayList<Long>();
        for (var i = 0; i < all.size(); i += CHUNK) {
            ids.addAll(find.apply(all.subList(i, Math.min(all.size(), i + CHUNK))));
        }
        return ids;
    }
}
