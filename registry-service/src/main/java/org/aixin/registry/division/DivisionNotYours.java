package org.aixin.registry.division;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The division lies within the grants, but an office above keeps it. */
final class DivisionNotYours extends Refusal {

    private DivisionNotYours(String code) {
        super(HttpStatus.FORBIDDEN, code);
    }

    static DivisionNotYours forTheProvince() {
        return new DivisionNotYours("division-for-the-province");
    }

    static DivisionNotYours reporting() {
        return new DivisionNotYours("reporting-for-the-province");
    }

    static DivisionNotYours forTheCounty() {
        return new DivisionNotYours("division-for-the-county");
    }
}
