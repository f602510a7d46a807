package org.aixin.visit.carerecord;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.YearMonth;
import org.aixin.contracts.RecipientCategory;
import org.aixin.contracts.visit.CareKind;
import org.aixin.contracts.visit.CareRecordChanged;
import org.aixin.contracts.visit.CareRecordStatus;

/** A record as its cadre sees it: what they typed, and how it is counted. */
record CareRecordView(
        long id,
        long version,
        CareRecordStatus status,
        @JsonUnwrapped LogCareRecord body,
        CountedAs countedAs) {

    /**
     * @param category the one under which the event is booked
     * @param persons for how many people it counts
     */
    record CountedAs(CareKind kind, RecipientCategory category, YearMonth month, int persons) {}

    /** The people and editions are the ones that were counted, also where the cadre named none. */
    static CareRecordView of(CareRecord record, LogCareRecord body) {
        var facts = record.facts();
        return new CareRecordView(
                record.id(),
                record.version(),
                record.status(),
                body.withResolved(
                        facts.recipients().stream()
                                .map(CareRecordChanged.Recipient::id)
                                .toList(),
                        facts.policies().stream()
                                .map(CareRecordChanged.PolicyDelivery::edition)
                                .toList()),
                new CountedAs(
                        record.kind(),
                        facts.reportingCategory(),
                        record.month(),
                        facts.recipients().size()));
    }
}
