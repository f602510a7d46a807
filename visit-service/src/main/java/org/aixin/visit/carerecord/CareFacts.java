package org.aixin.visit.carerecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        @Nullable Long careEventId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<KnownAs> knownAs) {

    /**
     * Somebody of the record who turned out to be another one.
     *
     * @param id as whom the person stays
     * @param written as whom the record was written
     */
    record KnownAs(long id, long written) {}

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
                body.careEventId(),
                null);
    }

    /** The people as the record was written, each in the category of that day. */
    List<CareRecordChanged.Recipient> written() {
        var written = new HashMap<Long, Long>();
        if (knownAs != null) {
            knownAs.forEach(one -> written.put(one.id(), one.written()));
        }
        return recipients.stream()
                .map(one -> new CareRecordChanged.Recipient(written.getOrDefault(one.id(), one.id()), one.category()))
                .sorted(Comparator.comparingLong(CareRecordChanged.Recipient::id))
                .toList();
    }

    /**
     * The same with everybody as whom they are known now. As many people as were written: where a record names somebody
     * twice, the second one stays as it was written, so that nothing that was counted becomes less.
     *
     * @param mergedInto of those who turned out to be another one
     */
    CareFacts knownBy(Map<Long, Long> mergedInto) {
        if (mergedInto.isEmpty() && knownAs == null) {
            return this;
        }
        var before = written();
        var taken = before.stream().map(CareRecordChanged.Recipient::id).collect(Collectors.toCollection(HashSet::new));
        var known = new ArrayList<CareRecordChanged.Recipient>();
        var renamed = new ArrayList<KnownAs>();
        for (var one : before) {
            var into = mergedInto.get(one.id());
            if (into != null && taken.add(into)) {
                known.add(new CareRecordChanged.Recipient(into, one.category()));
                renamed.add(new KnownAs(into, one.id()));
            } else {
                known.add(one);
            }
        }
        known.sort(Comparator.comparingLong(CareRecordChanged.Recipient::id));
        return new CareFacts(
                List.copyOf(known),
                policies,
                difficultiesOpen,
                difficultiesResolved,
                difficultiesReported,
                goodDeeds,
                aid,
                hazards,
                careEventId,
                renamed.isEmpty() ? null : List.copyOf(renamed));
    }

    /** The category under which the event is booked once: the first in reporting order among its people. */
    RecipientCategory reportingCategory() {
        return recipients.stream()
                .map(CareRecordChanged.Recipient::category)
                .min(RecipientCategory::compareTo)
                .orElseThrow();
    }
}
