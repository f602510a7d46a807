package org.aixin.bench.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.aixin.contracts.RecipientCategory;

/**
 * Deals households out so that every cadre gets as many as the next one, and one outside RESETTLEMENT where there are
 * enough; leading cadres take those of children.
 */
final class Turns {

    private final List<DemoCadre> cadres;
    private final Deque<DemoCadre> leading = new ArrayDeque<>();
    private final Deque<DemoCadre> others = new ArrayDeque<>();
    private int apart;

    /** @param households outside RESETTLEMENT */
    Turns(List<DemoCadre> cadres, int households) {
        this.cadres = cadres;
        for (int i = 0; i < households; i++) {
            var cadre = cadres.get(i % cadres.size());
            (cadre.leading() ? leading : others).add(cadre);
        }
    }

    /** Whose turn it is for a household of this category. */
    DemoCadre next(RecipientCategory category) {
        if (!category.inTotals()) {
            return cadres.get(apart++ % cadres.size());
        }
        var first = Families.isChild(category) ? leading : others;
        var second = first == leading ? others : leading;
        return first.isEmpty() ? second.remove() : first.remove();
    }
}
