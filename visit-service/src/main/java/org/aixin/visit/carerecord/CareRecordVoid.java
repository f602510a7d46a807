package org.aixin.visit.carerecord;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A voided record stays as it is. */
class CareRecordVoid extends Refusal {

    CareRecordVoid() {
        super(HttpStatus.CONFLICT, "care-record-void");
    }
}
