package org.aixin.miniprogram.binding;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** One WeChat account stands for one cadre, and one cadre for one account. */
class AlreadyBound extends Refusal {

    AlreadyBound() {
        super(HttpStatus.CONFLICT, "already-bound");
    }
}
