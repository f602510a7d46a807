package org.aixin.miniprogram.binding;

import java.time.Duration;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Today's tries are used up; tomorrow there are new ones. */
class TooManyTries extends Refusal {

    private final Duration untilTomorrow;

    TooManyTries(Duration untilTomorrow) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-binding-tries", Tries.A_DAY);
        this.untilTomorrow = untilTomorrow;
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, untilTomorrow.toSeconds())));
        return headers;
    }
}
