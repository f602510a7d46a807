package org.aixin.visit.carerecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aixin.contracts.visit.CareRecordChanged;

/**
 * Everything around a record as it was on its day: who cared for whom, where, under which policies.
 *
 * @param mergedInto as whom those of the people are known by now who turned out to be another one
 */
record Circumstances(
        LocalDate day,
        long pairingId,
        long cadreId,
        long unitId,
        String divisionCode,
        List<CareRecordChanged.Recipient> recipients,
        List<CareRecordChanged.PolicyDelivery> policies,
        Map<Long, Long> mergedInto) {}
