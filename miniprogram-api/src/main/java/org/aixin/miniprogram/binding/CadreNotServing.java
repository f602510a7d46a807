package org.aixin.miniprogram.binding;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The cadre whom this WeChat account stands for has left. */
class CadreNotServing extends Refusal {

    CadreNotServing() {
        super(HttpStatus.FORBIDDEN, "cadre-not-serving");
    }
}
