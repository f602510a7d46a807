package org.aixin.registry.listing;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.pairing.PairingTitle;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's page.
 *
 * @param posts the last one first
 * @param caredFor households that the caller sees, the last pairing first
 * @param caredForElsewhere how many further pairings there are, of households that the caller does not see
 */
record CadreView(CadreRow cadre, long version, List<Post> posts, List<Cared> caredFor, int caredForElsewhere) {

    /** @param to the first day on which it no longer held */
    record Post(
            LocalDate from,
            @Nullable LocalDate to,
            UnitInShort unit,
            CadreLevel level,
            CadreRank rank,
            boolean villageStationed,
            boolean active) {}

    /** @param to the first day on which it no longer held */
    record Cared(
            long pairingId,
            HouseholdRow household,
            PairingTitle title,
            LocalDate from,
            @Nullable LocalDate to) {}
}
