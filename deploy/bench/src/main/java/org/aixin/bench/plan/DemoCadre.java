package org.aixin.bench.plan;

import java.time.LocalDate;
import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;

/** A cadre, in the shape of registry-service's command. */
public record DemoCadre(
        long id,
        String name,
        String idNumber,
        String phone,
        long unitId,
        CadreLevel level,
        CadreRank rank,
        boolean villageStationed,
        LocalDate from) {

    /** Whether it is a leading cadre (领导干部), who cares for orphans first. */
    boolean leading() {
        return rank.compareTo(CadreRank.DIVISION_DEPUTY) <= 0;
    }
}
