package org.aixin.bench.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aixin.contracts.RecipientCategory;

/**
 * Deals households out so that every cadre gets as many as the next one, and one outside RESETTLEMENT where there are
 * enough; leading cadres take those of children, cadres of a township those of their township first.
 */
final class Turns {

    private static final String ANYWHERE = "";

    private final List<DemoCadre> cadres;
    private final Deque<DemoCadre> leading = new ArrayDeque<>();
    private final Map<String, Deque<DemoCadre>> others = new TreeMap<>();
    private int apart;

    /**
     * @param posts of the cadres, in their order
     * @param households outside RESETTLEMENT
     */
    Turns(List<DemoCadre> cadres, List<Post> posts, int households) {
        this.cadres = cadres;
        for (int i = 0; i < households; i++) {
            int whose = i % cadres.size();
            var cadre = cadres.get(whose);
            var township = posts.get(whose).township();
            (cadre.leading() ? leading : queue(township == null ? ANYWHERE : township)).add(cadre);
        }
    }

    /** Whose turn it is for a household of this category in this township. */
    DemoCadre next(RecipientCategory category, String township) {
        if (!category.inTotals()) {
            return cadres.get(apart++ % cadres.size());
        }
        var candidates = new ArrayList<Deque<DemoCadre>>();
        candidates.add(queue(township));
        candidates.add(queue(ANYWHERE));
        candidates.add(Families.isChild(category) ? 0 : 2, leading);
        return candidates.stream()
                .filter(queue -> !queue.isEmpty())
                .findFirst()
                .orElseGet(this::longest)
                .remove();
    }

    /** Those of other townships have families left to take: the one with the most. */
    private Deque<DemoCadre> longest() {
        var longest = queue(ANYWHERE);
        for (var entry : others.entrySet()) {
            longest = entry.getValue().size() > longest.size() ? entry.getValue() : longest;
        }
        return longest;
    }

    private Deque<DemoCadre> queue(String township) {
        return others.computeIfAbsent(township, none -> new ArrayDeque<>());
    }
}
