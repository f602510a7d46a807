package org.aixin.bench.plan;

import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.registry.CadreLevel;
import org.jspecify.annotations.Nullable;

/**
 * A unit with how many cadres it sends, in comparison with others.
 *
 * @param township whose families they care for first; null for anybody's
 * @param weight 0 for a unit that sends none
 */
record Staffed(DemoUnit unit, CadreLevel level, @Nullable String township, int weight) {

    /** Divides a number of cadres among units; those that come to nothing send none. */
    static List<Post> posts(List<Staffed> units, int cadres) {
        var shares = Shares.of(cadres, units.stream().mapToLong(Staffed::weight).toArray());
        var posts = new ArrayList<Post>();
        for (int i = 0; i < shares.length; i++) {
            var staffed = units.get(i);
            if (shares[i] > 0) {
                posts.add(new Post(staffed.unit.id(), staffed.level, staffed.township, (int) shares[i]));
            }
        }
        return posts;
    }
}
