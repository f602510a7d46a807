package org.aixin.bench.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.RecipientCategory;

/**
 * How many of whom, and where: the families of a stretch of country and the cadres who care for them.
 *
 * @param name from which its dice are made
 * @param before how many cadres, households and recipients other cohorts have before it
 * @param villages in which the families live
 * @param posts whose cadres are paired
 * @param households outside RESETTLEMENT; each person in resettlement has a household apart
 * @param people by primary category
 * @param newcomers of a hundred families so many are paired in 2024 only
 */
record Cohort(
        String name,
        Numbers before,
        List<DemoDivision> villages,
        List<Post> posts,
        int households,
        Map<RecipientCategory, Integer> people,
        int newcomers) {

    /** Counts of cadres, households and recipients. */
    record Numbers(int cadres, int households, int recipients) {

        static final Numbers NONE = new Numbers(0, 0, 0);
    }

    Cohort {
        villages = List.copyOf(villages);
        posts = List.copyOf(posts);
        people = Map.copyOf(people);
    }

    int cadres() {
        return posts.stream().mapToInt(Post::cadres).sum();
    }

    int people(RecipientCategory category) {
        return people.getOrDefault(category, 0);
    }

    /** The categories that stand in the totals, in reporting order. */
    EnumMap<RecipientCategory, Integer> inTotals() {
        var counted = new EnumMap<RecipientCategory, Integer>(RecipientCategory.class);
        people.forEach((category, number) -> {
            if (category.inTotals()) {
                counted.put(category, number);
            }
        });
        return counted;
    }

    /** What the cohort after this one has before it. */
    Numbers after() {
        return new Numbers(
                before.cadres() + cadres(),
                before.households() + households + people(RecipientCategory.RESETTLEMENT),
                before.recipients()
                        + people.values().stream().mapToInt(Integer::intValue).sum());
    }
}
