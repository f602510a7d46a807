package org.aixin.gateway.limit;

import java.time.Duration;
import org.aixin.kernel.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Too much in too short a time. It says when it is worth asking again. */
class RateLimited extends Refusal {

    private final HttpHeaders headers = new HttpHeaders();

    RateLimited(Limit limit, LimitSettings.Rate rate, long left, Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "rate-limited", seconds(wait));
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        headers.set(RateHeaders.POLICY, RateHeaders.policy(limit, rate));
        headers.set(RateHeaders.NOW, RateHeaders.now(limit, left, wait));
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    /** Rounded up: whoever comes then is let in. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
