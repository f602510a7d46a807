package org.aixin.miniprogram.binding;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The binding token is none, or its ten minutes are over: the phone logs in anew. */
class BindingTokenRefused extends Refusal {

    BindingTokenRefused() {
        super(HttpStatus.UNAUTHORIZED, "binding-token-refused");
    }
}
