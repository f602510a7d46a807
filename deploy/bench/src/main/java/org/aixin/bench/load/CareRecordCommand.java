package org.aixin.bench.load;

import org.aixin.bench.plan.DatedRecord;
import org.aixin.bench.plan.DemoRecord;

/** A row of visit-service's take-over of older records. */
record CareRecordCommand(long cadreId, String idempotencyKey, DemoRecord record) {

    static CareRecordCommand of(DatedRecord dated) {
        return new CareRecordCommand(dated.cadreId(), dated.key(), dated.record());
    }
}
