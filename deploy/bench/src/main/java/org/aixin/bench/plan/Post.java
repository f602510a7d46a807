package org.aixin.bench.plan;

import java.util.ArrayList;
import java.util.List;
import org.aixin.contracts.registry.CadreLevel;
import org.jspecify.annotations.Nullable;

/**
 * A unit that sends cadres to families.
 *
 * @param level which they are of
 * @param township whose families they care for first; null for anybody's
 * @param cadres how many
 */
record Post(long unitId, CadreLevel level, @Nullable String township, int cadres) {

    /** One post per cadre: the units take turns, so that neighbouring cadres come from different ones. */
    static List<Post> dealt(List<Post> posts) {
        var dealt = new ArrayList<Post>();
        for (int round = 0; dealt.size() < posts.stream().mapToInt(Post::cadres).sum(); round++) {
            for (var post : posts) {
                if (round < post.cadres) {
                    dealt.add(post);
                }
            }
        }
        return dealt;
    }
}
