package org.aixin.gateway.limit;

import java.time.Duration;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The agency has had today what its contract gives it a day; tomorrow there is more. */
class QuotaExhausted extends Refusal {

    private final Duration untilTomorrow;

    QuotaExhausted(Duration untilTomorrow) {
        super(HttpStatus.TOO_MANY_REQUESTS, "daily-quota-exhausted");
        this.untilTomorrow = untilTomorrow;
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RateLimited.seconds(untilTomorrow)));
        return headers;
    }
}
