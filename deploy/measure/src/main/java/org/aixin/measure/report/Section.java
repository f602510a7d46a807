package org.aixin.measure.report;

import java.util.List;
import org.aixin.measure.rounds.Rounds;
import org.jspecify.annotations.Nullable;

/**
 * What one benchmark found.
 *
 * @param how it was measured, and what the raw limit is
 * @param skipped why there are no findings; null where there are
 * @param discarded windows that were not begun because the machine was not steady
 */
public record Section(
        String name,
        String title,
        String how,
        List<Finding> findings,
        @Nullable String skipped,
        int discarded,
        List<Rounds.Note> windows) {

    public Section {
        findings = List.copyOf(findings);
        windows = List.copyOf(windows);
    }
}
