package org.aixin.visit.carerecord;

import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareRecordChanged;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is counted, with everything resolved as it was on the day: no personal text, stored as JSON beside
 * the encrypted body and carried by the event.
 */
record CareFacts(
        List<CareRecordChanged.Recipient> recipients,
        List<CareRecordChanged.PolicyDelivery> policies,
        int difficultiesOpen,
        int difficultiesResolved,
        int difficultiesReported,
        int goodDeeds,
        List<CareRecordChanged.Aid> aid,
        List<CareRecordChanged.Hazard> hazards,
        @Nullable Long careEventId) {

    static CareFacts of(
            LogCareRecord body,
            List<CareRecordChanged.Recipient> recipients,
            List<CareRecordChanged.PolicyDelivery> policies) {
        return new CareFacts(
                recipients,
                policies,
                body.difficulties(LogCareRecord.Outcome.OPEN),
                body.difficulties(LogCareRecord.Outcome.RESOLVED),
                body.difficulties(LogCareRecord.Outcome.REPORTED),
                body.goodDeedsDone(),
                body.aidGiven().stream()
                        .map(aid -> new CareRecordChanged.Aid(aid.kind(), aid.fundingOrOwn(), aid.fen()))
                        .toList(),
                body.hazardsFound().stream()
                        .map(hazard -> new CareRecordChanged.Hazard(hazard.type(), hazard.removed()))
                        .toList(),
                body.careEventId());
    }

    /** The category under which the event is booked once: the first in reporting order among its people. */
    RecipientCategory reportingCategory() {
        return recipients.stream()
                .map(CareRecordChanged.Recipient::category)
                .min(RecipientCategory::compareTo)
                .orElseThrow();
    }
}
