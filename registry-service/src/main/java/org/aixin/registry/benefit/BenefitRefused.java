package org.aixin.registry.benefit;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Not to be changed so, or not by an office. */
final class BenefitRefused extends Refusal {

    private BenefitRefused(HttpStatus status, String code) {
        super(status, code);
    }

    /** Who said it puts it right. */
    static BenefitRefused ofAnotherSource() {
        return new BenefitRefused(HttpStatus.FORBIDDEN, "benefit-of-another-source");
    }

    static BenefitRefused withdrawn() {
        return new BenefitRefused(HttpStatus.CONFLICT, "benefit-withdrawn");
    }

    static BenefitRefused childData() {
        return new BenefitRefused(HttpStatus.FORBIDDEN, "child-data");
    }
}
