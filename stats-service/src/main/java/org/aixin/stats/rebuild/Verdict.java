package org.aixin.stats.rebuild;

import org.aixin.kernel.json.AixinJson;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison of a new generation found.
 *
 * @param cells counters and sums of targets that were compared with what they must add up to
 * @param wrongCells those that do not
 * @param records of the generation that is read, compared with the new one's
 * @param missing records that the new one does not have
 * @param behind records of which the new one has an older version
 * @param changed records that the new one has booked differently at the same version
 * @param ahead records of which the new one has a newer version, because their event is still on its way
 */
record Verdict(long cells, long wrongCells, long records, long missing, long behind, long changed, long ahead) {

    static @Nullable Verdict of(Rebuild rebuild) {
        return rebuild.verdict() == null ? null : AixinJson.mapper().readValue(rebuild.verdict(), Verdict.class);
    }

    /** Whether it may be read without somebody's decision. */
    boolean isClean() {
        return wrongCells + missing + behind + changed == 0;
    }
}
