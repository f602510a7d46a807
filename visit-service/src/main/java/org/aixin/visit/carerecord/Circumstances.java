package org.aixin.visit.carerecord;

import java.time.LocalDate;
import java.util.List;
import org.aixin.contracts.visit.CareRecordChanged;

/** Everything around a record as it was on its day: who cared for whom, where, under which policies. */
record Circumstances(
        LocalDate day,
        long pairingId,
        long cadreId,
        long unitId,
        String divisionCode,
        List<CareRecordChanged.Recipient> recipients,
        List<CareRecordChanged.PolicyDelivery> policies) {}
