package org.aixin.bench.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;

/** Divides a number of people of each category among a number of households. */
final class Families {

    /** Of the people beyond one per household, so many make one household of three. */
    private static final int EXTRA_PER_TRIPLE = 15;

    private final Map<RecipientCategory, Integer> left;
    private final Dice dice;

    private Families(Map<RecipientCategory, Integer> people, Dice dice) {
        this.left = new EnumMap<>(people);
        this.dice = dice;
    }

    /** The people of every household, each household first in reporting order. */
    static List<List<RecipientCategory>> of(Cohort cohort, Dice dice) {
        var families = new Families(cohort.inTotals(), dice);
        return dice.shuffled(families.divide(cohort.households()));
    }

    private List<List<RecipientCategory>> divide(int households) {
        int extra = people() - households;
        if (extra < 0 || extra > 2 * households) {
            throw new IllegalArgumentException(people() + " people do not fit " + households + " households");
        }
        int triples = Math.max(extra / EXTRA_PER_TRIPLE, extra - households);
        int pairs = extra - 2 * triples;
        var families = new ArrayList<List<RecipientCategory>>();
        for (int i = 0; i < households; i++) {
            families.add(family(i < triples ? 3 : i < triples + pairs ? 2 : 1));
        }
        return families;
    }

    private List<RecipientCategory> family(int members) {
        var family = new ArrayList<RecipientCategory>();
        while (family.size() < members) {
            var category = next(family);
            left.merge(category, -1, Integer::sum);
            family.add(category);
        }
        family.sort(null);
        return family;
    }

    /** Children without parents live with brothers and sisters in the same need. */
    private RecipientCategory next(List<RecipientCategory> family) {
        if (!family.isEmpty() && isChild(family.get(0)) && left.getOrDefault(family.get(0), 0) > 0) {
            return family.get(0);
        }
        return dice.weighted(left);
    }

    private int people() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    static boolean isChild(RecipientCategory category) {
        return category == RecipientCategory.ORPHAN || category == RecipientCategory.DE_FACTO_UNATTENDED_CHILD;
    }
}
