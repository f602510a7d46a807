package org.aixin.kernel.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Something we need is down for the moment; {@code Retry-After} says when it is worth asking again. */
public class Unavailable extends Refusal {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Duration retryAfter;

    public Unavailable(@Nullable Throwable cause) {
        this("service-unavailable", SOON, cause);
    }

    public Unavailable(String code, Duration retryAfter, @Nullable Throwable cause) {
        super(cause, HttpStatus.SERVICE_UNAVAILABLE, code);
        this.retryAfter = retryAfter;
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return headers;
    }
}
