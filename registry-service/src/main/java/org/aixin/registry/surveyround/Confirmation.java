package org.aixin.registry.surveyround;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aixin.kernel.json.AixinJson;
import org.aixin.persistence.crypto.Sealed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What a township confirmed in a round, as the register counted it then. The row as it stands; it is never edited, who
 * confirms again adds another.
 *
 * @param seq 1 and upwards; the last one counts
 * @param counts as JSON
 * @param differences as JSON
 */
record Confirmation(
        long id,
        long roundId,
        String divisionCode,
        long seq,
        LocalDate asOf,
        String counts,
        String differences,
        @Nullable Sealed note,
        String confirmedBy,
        Instant confirmedAt) {

    static final String NOTE = "survey_confirmation.note";

    private static final TypeReference<List<CountedDifference>> DIFFERENCES = new TypeReference<>() {};

    static String text(Object counted) {
        return AixinJson.mapper().writeValueAsString(counted);
    }

    SurveyCounts confirmed() {
        return AixinJson.mapper().readValue(counts, SurveyCounts.class);
    }

    List<CountedDifference> countedOtherwise() {
        return AixinJson.mapper().readValue(differences, DIFFERENCES);
    }
}
