package org.aixin.miniprogram.binding;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody on the roster who serves has this telephone number and this identity number. It does not say which is wrong. */
class NotOnRoster extends Refusal {

    NotOnRoster() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "not-on-roster");
    }
}
