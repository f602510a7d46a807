package org.aixin.miniprogram.session;

import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such log-in any more; the phone asks WeChat for a new code, of which its owner notices nothing. */
public class SessionEnded extends Refusal {

    public SessionEnded() {
        super(HttpStatus.UNAUTHORIZED, "session-ended");
    }
}
